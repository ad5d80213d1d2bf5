/** The page in an archive that says what it is and how anyone proves it, in both languages. */
import { type Locale, locales } from '@congress/contract/kernel/primitives';
import { fill } from '@congress/contract/kernel/refusal';
import { escaped } from '../prints/markup.ts';
import { guideWords } from './words.ts';

export type Listed = { name: string; title: string };

const style =
  'body{max-width:46em;margin:2em auto;padding:0 1em;font:16px/1.7 sans-serif}code{overflow-wrap:anywhere}h1{font-size:1.5em}h2{font-size:1.15em;margin-top:1.6em}hr{margin:3em 0}';

function inLanguage(language: Locale, about: { title: string; head: string }, listed: readonly Listed[]): string {
  const say = (one: keyof typeof guideWords): string => {
    const words = guideWords[one];
    return 'en' in words ? escaped(fill(words[language], { name: about.title }, language)) : '';
  };
  const steps = guideWords.steps.map((step) => `<li>${escaped(step[language])}</li>`).join('\n');
  const links = listed.map(
    ({ name, title }) => `<li><a href="${encodeURI(name)}">${escaped(title)}</a> <code>${escaped(name)}</code></li>`,
  );
  return `<section lang="${language}">
<h1>${say('title')}</h1>
<h2>${say('what')}</h2>
<p>${say('whatBody')}</p>
<h2>${say('how')}</h2>
<ol>
${steps}
</ol>
<p>${say('byHand')}</p>
<p>${say('head')} <code>${escaped(about.head)}</code></p>
<h2>${say('records')}</h2>
<p>${say('recordsBody')}</p>
<h2>${say('files')}</h2>
<ul>
${links.join('\n')}
</ul>
</section>`;
}

export function guide(about: { title: string; head: string }, listed: readonly Listed[]): string {
  const sections = locales.map((language) => inLanguage(language, about, listed));
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(about.title)}</title>
<style>${style}</style>
</head>
<body>
${sections.join('\n<hr>\n')}
</body>
</html>
`;
}
