/** Tables as text: what spreadsheets save as .csv, by whatever they part cells, as the tabs they copy by. */

const separators = ['\t', ';', ',', '\uff0c'] as const;

/** A cell on one line, so that a row stays one. */
export const inOneLine = (cell: string): string => cell.replaceAll(/[\t\r\n]+/g, ' ').trim();

/** The separator that stands most often outside of quotes on the first line. */
function separatorOf(text: string): string {
  const [first = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/, 1);
  const counted = separators.map((separator) => ({ separator, count: first.split(separator).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator;
}

/** The same table with its cells parted by tabs. Quoted cells may hold separators, quotes and line ends. */
export function withTabs(text: string): string {
  const separator = separatorOf(text);
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const quoted = /"((?:[^"]|"")*)"/y;
  while (at < text.length) {
    quoted.lastIndex = at;
    const cell = quoted.exec(text)?.[1];
    if (cell !== undefined) at = quoted.lastIndex;
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
    row.push(inOneLine((cell?.replaceAll('""', '"') ?? '') + text.slice(at, end)));
    if (text[end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = end + 1;
  }
  if (row.length > 0) rows.push([...row, '']);
  return rows.map((cells) => cells.join('\t')).join('\n');
}
