/**
 * The tables of a print as a workbook, a sheet each. Every cell is a text, kept as one (`inlineStr`): nothing in it is ever
 * a formula, however it begins, and a staff number keeps its zeros.
 */
import { escaped } from '../markup.ts';
import { type Block, lineOf, type Print } from '../print.ts';
import { pack } from '../zip.ts';

type Table = Extract<Block, { kind: 'table' }>;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const parts = 'http://schemas.openxmlformats.org/package/2006';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A, B, … Z, AA, … */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** Quoted as text, so that no program takes what begins with = + - or @ for a formula when it is edited. */
const styles = { plain: 1, head: 2, title: 3 } as const;

function cell(text: string, column: number, row: number, style: keyof typeof styles): string {
  const place = `${letters(column)}${row}`;
  return `<c r="${place}" s="${styles[style]}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function line(cells: readonly string[], row: number, style: keyof typeof styles): string {
  return `<row r="${row}">${cells.map((text, column) => cell(text, column, row, style)).join('')}</row>`;
}

function sheet(print: Print, { columns, rows }: Table): string {
  const widths = columns.map(
    ({ share }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(8, share * 3)}" customWidth="1"/>`,
  );
  const above = [print.head, lineOf(print), print.legend, print.mark].filter((text) => text !== null);
  const top = above.length + 1;
  const lines = [
    ...above.map((text, index) => line([text], index + 1, 'title')),
    line(
      columns.map(({ title }) => title),
      top,
      'head',
    ),
    ...rows.map((texts, index) => line(texts, top + 1 + index, 'plain')),
  ];
  return `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="${top}" topLeftCell="A${top + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${lines.join('')}</sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

const book = (count: number, name: string): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${office}/relationships"><sheets>${Array.from(
    { length: count },
    (_, index) =>
      `<sheet name="${escaped(`${name}${count > 1 ? index + 1 : ''}`)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`,
  ).join('')}</sheets></workbook>`;

const formats = `${xml}<styleSheet xmlns="${main}"><fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="14"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/><xf numFmtId="49" fontId="0" borderId="1" quotePrefix="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="1" borderId="1" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="2" quotePrefix="1" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`;

/** Excel's own limits for the name of a sheet. */
const sheetName = (title: string): string =>
  title
    .replace(/[\\/?*[\]:']/g, ' ')
    .slice(0, 28)
    .trim() || 'Sheet';

export function toXlsx(print: Print): Uint8Array {
  const tables = print.blocks.filter((block) => block.kind === 'table');
  const numbers = tables.map((_, index) => index + 1);
  const types = numbers.map(
    (n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${sheetType}.worksheet+xml"/>`,
  );
  const relations = numbers.map(
    (n) => `<Relationship Id="r${n}" Type="${office}/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const files: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="${parts}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="${parts}/relationships"><Relationship Id="r1" Type="${office}/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': book(tables.length, sheetName(lineOf(print))),
    'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${parts}/relationships">${relations.join('')}<Relationship Id="styles" Type="${office}/relationships/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': formats,
    ...Object.fromEntries(tables.map((table, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet(print, table)])),
  };
  const encoder = new TextEncoder();
  return pack(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encoder.encode(text)])));
}
