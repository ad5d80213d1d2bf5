/**
 * The phrases of a Chinese title: it breaks after the enterprise, after the body that meets, before
 * what it is about, after what is to be done and before what stands in brackets; not in the middle of a name.
 */
export function phrasesOf(title: string): string[] {
  return title
    .replace(/(公司|集团|大会|职代会)(第)/g, '$1\u200b$2')
    .replace(/(会议|大会|职代会)(关于|和|及|与)/g, '$1\u200b$2')
    .replace(/(关于(?:召开|表决|审议|修订|印发|公布))(?=.{6})/g, '$1\u200b')
    .replace(/(?<=.{4})(暨|（)/g, '\u200b$1')
    .replace(/([、，；：])(?=.{4})/g, '$1\u200b')
    .split('\u200b');
}

/** A congress's title where its enterprise is named beside it. */
export function titleBeside(organizationName: string, title: string): string {
  const rest = title.startsWith(organizationName) ? title.slice(organizationName.length) : '';
  // "Acme's congress" and "Acmeville" do not name the enterprise apart.
  return /^[^\x21-\x7e]/.test(rest) && rest.trim() !== '' ? rest.trimStart() : title;
}

/** A resolution's title without whose it is, for a page that says so already. */
export function subjectOf(title: string): string {
  return title.replace(/^.*(?:会议|大会|职代会)(?=关于)/, '');
}
