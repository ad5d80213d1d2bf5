/** Columns side by side, as wide as their longest cell; Chinese characters are two wide. */
export function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => widthOf(row[column] ?? ''))));
  return all
    .map((row) => row.map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - widthOf(cell))).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (character > '\u2e7f' ? 2 : 1)).reduce((sum: number, one) => sum + one, 0);
}
