/**
 * A print as a Word file in the layout of official documents (GB/T 9704-2012). The same print is the same bytes: what the
 * library writes of the moment and the place is put right when its parts are packed anew.
 */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeightRule,
  type IParagraphOptions,
  PageNumber,
  PageBreak,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { escaped } from '../markup.ts';
import {
  characterWidth,
  faces,
  folioFromEdge,
  issuedIndents,
  languageTag,
  latin,
  lineHeight,
  page,
  sizes,
  textWidth,
  twips,
} from '../measures.ts';
import { type Block, type Column, isHeaded, leadsToIssuer, lineOf, type Print } from '../print.ts';
import { pack, unpack } from '../zip.ts';

type Face = keyof typeof faces;

const font = (face: Face): { ascii: string; hAnsi: string; eastAsia: string; cs: string } => {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia: faces[face][0] };
};
/** Word counts sizes in half points, and lengths in twentieths of a point. */
const half = (size: number): number => Math.round(size * 2);
const twentieths = (length: number): number => Math.round(length * 20);
/** So many characters of the text. */
const characters = (count: number): number => twentieths(count * characterWidth);

/**
 * 28 characters of 16 pt are a hair wider than the line, so they stand that much closer. Said of the characters and not of
 * the grid, for LibreOffice gives a character two places where one of its own is narrower than the type.
 */
const closer = Math.floor((characterWidth - sizes.body) * 20);

function run(text: string, face: Face = 'body', size: number = sizes.body): TextRun {
  const spacing = size === sizes.body ? { characterSpacing: closer } : {};
  return new TextRun({ text: text.toWellFormed(), font: font(face), size: half(size), ...spacing });
}

function paragraph(children: TextRun[], options: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({ ...options, children });
}

const twoIn = { indent: { firstLineChars: 200, firstLine: twentieths(2 * sizes.body) } };
/** Small words do not keep to the lines of the page: their lines are exact, and `offLines` says so of them. */
const offGrid = { spacing: { line: twentieths(17), lineRule: 'exact' as const } };

/** What Word asks for below a table, as low as it can be. */
const below = (keepNext: boolean): Paragraph =>
  paragraph([run('', 'body', 1)], { spacing: { line: twentieths(4), lineRule: 'exact' }, keepNext });

function cell(text: string, width: number, size: number, align: Column['align'] = 'left', head = false): TableCell {
  const lines = text.split('\n').map((line) =>
    paragraph([run(line, head ? 'heading' : 'body', size)], {
      ...offGrid,
      alignment: align === 'left' ? AlignmentType.LEFT : align === 'right' ? AlignmentType.RIGHT : AlignmentType.CENTER,
    }),
  );
  return new TableCell({
    children: lines,
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
  });
}

function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  headed: boolean,
  form?: Extract<Block, { kind: 'table' }>['size'],
  keepNext = false,
): Table {
  const size = form === 'small' ? sizes.small : sizes.table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((twips(textWidth) * share) / shares));
  const row = (texts: readonly string[], head: boolean, index = 0): TableRow =>
    new TableRow({
      cantSplit: true,
      keepNext: keepNext && index === rows.length - 1,
      tableHeader: head,
      ...(form === 'tall' ? { height: { value: twips(11), rule: HeightRule.ATLEAST } } : {}),
      children: texts.map((text, index) =>
        cell(text, widths[index] ?? 0, size, head ? 'center' : columns[index]?.align, head),
      ),
    });
  const titles = columns.map(({ title }) => title);
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [...(headed ? [row(titles, true)] : []), ...rows.map((texts, index) => row(texts, false, index))],
  });
}

function issued({ by, on }: Extract<Block, { kind: 'issued' }>): Paragraph[] {
  const indents = issuedIndents(by, on);
  const right = (text: string, indent: number, keepNext: boolean): Paragraph =>
    paragraph([run(text)], { alignment: AlignmentType.RIGHT, indent: { right: characters(indent) }, keepNext });
  return [
    paragraph([run('')], { keepNext: true }),
    paragraph([run('')], { keepNext: true }),
    right(by, indents.by, true),
    right(on, indents.on, false),
  ];
}

function laidOut(block: Block, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'addressee':
      return [paragraph([run(block.text)])];
    case 'heading':
      return [paragraph([run(block.text, block.level === 1 ? 'heading' : 'subheading')], { ...twoIn, keepNext: true })];
    case 'text':
      return [paragraph([run(block.text)], { ...twoIn, alignment: AlignmentType.BOTH, keepNext })];
    case 'line':
      return [
        paragraph([run(block.text)], {
          alignment: block.align === 'center' ? AlignmentType.CENTER : AlignmentType.LEFT,
        }),
      ];
    case 'note':
      return [paragraph([run(block.text, 'body', sizes.small)], { ...offGrid, keepNext })];
    case 'table':
      return [table(block.columns, block.rows, isHeaded(block.columns), block.size, keepNext), below(keepNext)];
    case 'facts': {
      const columns: Column[] = [
        { title: '', share: 3, align: 'center' },
        { title: '', share: 8 },
      ];
      return [table(columns, block.rows, false), below(keepNext)];
    }
    case 'signatures':
      return block.rows.map(({ as, by }) => paragraph([run(`${as}${by}`)], { ...twoIn, keepLines: true, keepNext }));
    case 'issued':
      return issued(block);
    case 'page':
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

/** Above the text: of what session, which number, the title, and by whom it was adopted. */
function top({ head, number, title, legend }: Print): Paragraph[] {
  const middle = { alignment: AlignmentType.CENTER };
  const tight = { spacing: { line: twentieths(34), lineRule: 'exact' as const } };
  return [
    ...(head ? [paragraph([run(head, 'heading')], middle)] : []),
    ...(number ? [paragraph([run(number)], middle)] : []),
    paragraph([run('')]),
    ...title
      .split('\n')
      .map((line) => paragraph([run(line, 'title', sizes.title)], { ...middle, ...tight, keepNext: true })),
    ...(legend ? [paragraph([run(legend, 'subheading')], { ...middle, keepNext: true })] : []),
    paragraph([run('')]),
  ];
}

/** — 1 —, one character in from the outer edge. */
function folio(side: 'odd' | 'even'): Footer {
  const number = new TextRun({
    children: ['— ', PageNumber.CURRENT, ' —'],
    font: { ...font('folio'), ascii: faces.folio[0], hAnsi: faces.folio[0] },
    size: half(sizes.folio),
  });
  const indent = twentieths(sizes.folio);
  return new Footer({
    children: [
      side === 'odd'
        ? paragraph([number], { alignment: AlignmentType.RIGHT, indent: { right: indent } })
        : paragraph([number], { alignment: AlignmentType.LEFT, indent: { left: indent } }),
    ],
  });
}

function marked(mark: string): Header {
  return new Header({
    children: [paragraph([run(mark, 'heading', sizes.small)], { alignment: AlignmentType.RIGHT })],
  });
}

function documentOf(print: Print): Document {
  const header = print.mark === null ? {} : { headers: { default: marked(print.mark), even: marked(print.mark) } };
  const normal = { font: font('body'), size: half(sizes.body), language: { value: 'en-US', eastAsia: 'zh-CN' } };
  return new Document({
    title: lineOf(print),
    creator: print.author,
    lastModifiedBy: print.author,
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: { document: { run: normal } },
      // Word and LibreOffice measure the characters of the grid by this style.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: normal }],
    },
    sections: [
      {
        ...header,
        footers: { default: folio('odd'), even: folio('even') },
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              right: twips(page.right),
              bottom: twips(page.bottom),
              left: twips(page.left),
              header: twips(20),
              footer: twips(folioFromEdge),
            },
          },
          grid: { type: 'linesAndChars', linePitch: Math.floor(lineHeight * 20) },
        },
        children: [
          ...top(print),
          ...print.blocks.flatMap((block, index) => laidOut(block, leadsToIssuer(print, index))),
        ],
      },
    ],
  });
}

const core = ({ author, at, language, ...print }: Print): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(lineOf(print))}</dc:title><dc:creator>${escaped(author)}</dc:creator>` +
  `<cp:lastModifiedBy>${escaped(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created>` +
  `<dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified>` +
  `<dc:language>${languageTag[language]}</dc:language></cp:coreProperties>`;

/** Every face with the one that stands in where it is not installed. */
function fontTable(): string {
  const fonts = Object.entries(faces).map(
    ([face, [name, ...others]]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.slice(0, 4).join(',')}"/><w:charset w:val="86"/><w:family w:val="${face === 'heading' ? 'swiss' : 'roman'}"/><w:pitch w:val="variable"/></w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}` +
    `<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
  );
}

/** What has lines of an exact height does not snap to those of the page. The library has no word for it. */
function offLines(body: string): string {
  return body.replace(/<w:spacing w:line="\d+" w:lineRule="exact"\/>/g, '<w:snapToGrid w:val="0"/>$&');
}

const body = 'word/document.xml';

export async function toDocx(print: Print): Promise<Uint8Array> {
  const parts = unpack(new Uint8Array(await Packer.toArrayBuffer(documentOf(print))));
  const encoder = new TextEncoder();
  return pack({
    ...parts,
    [body]: encoder.encode(offLines(new TextDecoder().decode(parts[body]))),
    'docProps/core.xml': encoder.encode(core(print)),
    'word/fontTable.xml': encoder.encode(fontTable()),
  });
}
