/** Words within XML and HTML. */

/** What no XML may hold: control characters but the tabulator and line ends, and the two that are no characters. */
const forbidden = /(?![\t\n\r])\p{Cc}|\ufffe|\uffff/gu;
const special: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"']/g, (one) => special[one] ?? one);
}
