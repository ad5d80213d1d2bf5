/** A print as a page of its own: it asks for nothing else, runs nothing, and prints as the Word file does. */
import { escaped } from '../markup.ts';
import { faces, languageTag, latin, lineHeight, page, sizes } from '../measures.ts';
import { type Block, type Column, isHeaded, lineOf, type Print } from '../print.ts';

const family = (face: keyof typeof faces): string =>
  [latin, ...faces[face]].map((name) => `"${name}"`).join(', ') + ', serif';

const style = `
@page { size: A4; margin: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm;
  @bottom-center { content: "— " counter(page) " —"; font: ${sizes.folio}pt ${family('folio')}; } }
* { box-sizing: border-box; }
html { background: #e9e9e6; }
body { margin: 0; font: ${sizes.body}pt/${lineHeight.toFixed(2)}pt ${family('body')}; color: #000; overflow-wrap: anywhere; }
main { width: ${page.width}mm; max-width: 100%; min-height: ${page.height}mm; margin: 16px auto; background: #fff;
  padding: ${page.top}mm ${page.right}mm ${page.bottom}mm ${page.left}mm; }
p, h1, h2, h3 { margin: 0; font-weight: normal; font-size: inherit; }
.mark { text-align: right; font-size: ${sizes.small}pt; font-family: ${family('heading')}; }
.head { text-align: center; font-family: ${family('heading')}; }
.number, .center { text-align: center; }
h1 { margin: 1em 0 0; text-align: center; font: ${sizes.title}pt/34pt ${family('title')}; text-wrap: balance; }
.legend { text-align: center; font-family: ${family('subheading')}; }
.body { margin-top: ${lineHeight.toFixed(2)}pt; }
h2 { font-family: ${family('heading')}; text-indent: 2em; break-after: avoid; }
h3 { font-family: ${family('subheading')}; text-indent: 2em; break-after: avoid; }
.text { text-indent: 2em; text-align: justify; }
.note { font-size: ${sizes.small}pt; line-height: 1.5; }
table { width: 100%; margin: 6pt 0; border-collapse: collapse; table-layout: fixed; font-size: ${sizes.table}pt; line-height: 1.35; }
th, td { border: 0.5pt solid #000; padding: 2pt 4pt; vertical-align: middle; white-space: pre-line; }
th { font-family: ${family('heading')}; font-weight: normal; }
tr { break-inside: avoid; }
table.small { font-size: ${sizes.small}pt; line-height: 1.3; }
table.tall td { height: 11mm; }
.signed { text-indent: 2em; }
.issued { display: grid; justify-items: end; margin: ${(2 * lineHeight).toFixed(2)}pt 0 0; break-inside: avoid; break-before: avoid; }
.issued div { padding-right: 4em; text-align: center; }
.turn { break-after: page; }
@media print { html { background: none; } main { width: auto; min-height: 0; margin: 0; padding: 0; } }
@media screen and (max-width: 800px) { main { padding: 24px 16px; margin: 0; min-height: 0; } }
`;

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  headed: boolean,
  size = 'plain',
  labelled = false,
): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const cols = columns.map(({ share }) => `<col style="width:${((share / shares) * 100).toFixed(2)}%">`).join('');
  const head = `<thead><tr>${columns.map(({ title }) => `<th scope="col">${escaped(title)}</th>`).join('')}</tr></thead>`;
  const cell = (text: string, index: number): string => {
    const align = columns[index]?.align ?? 'left';
    const tag = labelled && index === 0 ? 'th scope="row"' : 'td';
    return `<${tag}${align === 'left' ? '' : ` style="text-align:${align}"`}>${escaped(text)}</${tag.slice(0, 2)}>`;
  };
  const body = rows.map((texts) => `<tr>${texts.map(cell).join('')}</tr>`).join('\n');
  return `<table class="${size}"><colgroup>${cols}</colgroup>${headed ? head : ''}<tbody>${body}</tbody></table>`;
}

function laidOut(block: Block): string {
  switch (block.kind) {
    case 'addressee':
      return `<p>${escaped(block.text)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'text':
      return `<p class="text">${escaped(block.text)}</p>`;
    case 'line':
      return `<p class="${block.align}">${escaped(block.text)}</p>`;
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'table':
      return table(block.columns, block.rows, isHeaded(block.columns), block.size);
    case 'facts':
      return table(
        [
          { title: '', share: 3, align: 'center' },
          { title: '', share: 8 },
        ],
        block.rows,
        false,
        'plain',
        true,
      );
    case 'signatures':
      return block.rows.map(({ as, by }) => `<p class="signed">${escaped(as)}${escaped(by)}</p>`).join('\n');
    case 'issued':
      return `<div class="issued"><div><p>${escaped(block.by)}</p><p>${escaped(block.on)}</p></div></div>`;
    case 'page':
      return '<div class="turn"></div>';
  }
}

const line = (className: string, text: string | null): string =>
  text === null ? '' : `<p class="${className}">${escaped(text)}</p>\n`;

export function toHtml(print: Print): string {
  const { language, title, mark, head, number, legend, blocks } = print;
  return `<!doctype html>
<html lang="${languageTag[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(lineOf(print))}</title>
<style>${style}</style>
</head>
<body>
<main>
${line('mark', mark)}${line('head', head)}${line('number', number)}<h1>${title.split('\n').map(escaped).join('<br>')}</h1>
${line('legend', legend)}<div class="body">
${blocks.map(laidOut).join('\n')}
</div>
</main>
</body>
</html>
`;
}
