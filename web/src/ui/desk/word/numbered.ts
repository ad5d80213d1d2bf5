/**
 * Word draws 第一条 in front of a paragraph without its being written there. Here what it draws is written out as words, for
 * in a text the number is part of what is decided; items with a dot or a square stay items.
 */
import { written } from '@congress/contract/kernel/numerals';

type Level = { start: number; format: string; text: string; apart: boolean };
type List = { id: string; levels: Map<number, Level>; starts: Map<number, number> };
type Place = { list: string; level: number };

/** The paragraphs of a document with their numbers written in front of them. */
export function numberedXml(document: string, numbering: string, styles: string): string {
  const read = (xml: string): Document => new DOMParser().parseFromString(xml, 'application/xml');
  const page = read(document);
  const lists = listsIn(read(numbering || '<none/>'));
  const styled = placesOfStyles(read(styles || '<none/>'));
  const counts = new Map<string, number[]>();
  const space = page.documentElement.namespaceURI;
  for (const paragraph of page.getElementsByTagNameNS(space, 'p')) {
    const properties = childOf(paragraph, 'pPr');
    const style = valueOf(properties && childOf(properties, 'pStyle'));
    const own = properties && placeIn(properties);
    const place = own ? { ...styled.get(style ?? ''), ...own } : styled.get(style ?? '');
    const list = place?.list ? lists.get(place.list) : undefined;
    const level = place && list?.levels.get(place.level ?? 0);
    if (!list || !level || level.format === 'bullet' || level.format === 'none') continue;
    const label = counted(list, place.level ?? 0, counts);
    write(page, paragraph, `${label}${level.apart ? ' ' : ''}`);
  }
  return new XMLSerializer().serializeToString(page);
}

/** Counts one on at this level, begins those further in anew, and says what is drawn. */
function counted(list: List, at: number, counts: Map<string, number[]>): string {
  const numbers = counts.get(list.id) ?? [];
  const startOf = (index: number): number => list.starts.get(index) ?? list.levels.get(index)?.start ?? 1;
  numbers[at] = numbers[at] === undefined ? startOf(at) : numbers[at] + 1;
  numbers.length = at + 1;
  counts.set(list.id, numbers);
  const text = list.levels.get(at)?.text ?? '';
  return text.replace(/%(\d)/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    return formatted(numbers[index] ?? startOf(index), list.levels.get(index)?.format ?? 'decimal');
  });
}

function formatted(number: number, format: string): string {
  if (/chinese|japaneseCounting|ideograph|taiwanese/i.test(format)) return written(number);
  if (/decimalEnclosedCircle/.test(format))
    return number <= 20 ? String.fromCodePoint(0x2460 + number - 1) : String(number);
  if (format.endsWith('Letter')) {
    const letter = String.fromCodePoint(97 + ((number - 1) % 26));
    return format.startsWith('upper') ? letter.toUpperCase() : letter;
  }
  if (format.endsWith('Roman')) return format.startsWith('upper') ? roman(number) : roman(number).toLowerCase();
  return String(number);
}

const romans: readonly (readonly [number, string])[] = [
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let [left, text] = [number, ''];
  for (const [value, letters] of romans) for (; left >= value; left -= value) text += letters;
  return text;
}

function write(page: Document, paragraph: Element, label: string): void {
  const properties = childOf(paragraph, 'pPr');
  const space = paragraph.namespaceURI;
  const make = (name: string): Element =>
    page.createElementNS(space, `${paragraph.prefix ? `${paragraph.prefix}:` : ''}${name}`);
  const [run, text] = [make('r'), make('t')];
  text.setAttribute('xml:space', 'preserve');
  text.textContent = label;
  run.append(text);
  if (!properties) return paragraph.prepend(run);
  properties.after(run);
  childOf(properties, 'numPr')?.remove();
  // A style would number it again.
  const none = make('numPr');
  const id = make('numId');
  id.setAttributeNS(space, `${paragraph.prefix ? `${paragraph.prefix}:` : ''}val`, '0');
  none.append(id);
  properties.append(none);
}

function listsIn(page: Document): Map<string, List> {
  const abstracts = new Map(
    named(page, 'abstractNum').map((each) => [attribute(each, 'abstractNumId'), levelsIn(each)] as const),
  );
  return new Map(
    named(page, 'num').flatMap((each) => {
      const id = valueOf(childOf(each, 'abstractNumId')) ?? '';
      const levels = abstracts.get(id);
      if (!levels) return [];
      const overrides = named(each, 'lvlOverride');
      const starts = overrides.flatMap((one) => {
        const start = valueOf(childOf(one, 'startOverride'));
        return start === null ? [] : [[Number(attribute(one, 'ilvl')), Number(start)] as const];
      });
      const numId = attribute(each, 'numId') ?? '';
      // Lists of one kind count on, unless one says where it starts.
      return [[numId, { id: starts.length > 0 ? `own ${numId}` : id, levels, starts: new Map(starts) }] as const];
    }),
  );
}

function levelsIn(abstract: Element): Map<number, Level> {
  return new Map(
    named(abstract, 'lvl').map((each) => [
      Number(attribute(each, 'ilvl')),
      {
        start: Number(valueOf(childOf(each, 'start')) ?? 1),
        format: valueOf(childOf(each, 'numFmt')) ?? 'decimal',
        text: valueOf(childOf(each, 'lvlText')) ?? '',
        apart: valueOf(childOf(each, 'suff')) !== 'nothing',
      },
    ]),
  );
}

/** Where paragraphs of a style stand in a list, with what the style takes from the one it is based on. */
function placesOfStyles(page: Document): Map<string, Partial<Place>> {
  const styles = new Map(named(page, 'style').map((each) => [attribute(each, 'styleId') ?? '', each]));
  const placeOf = (id: string, seen: readonly string[]): Partial<Place> => {
    const style = styles.get(id);
    if (!style || seen.includes(id)) return {};
    const properties = childOf(style, 'pPr');
    return {
      ...placeOf(valueOf(childOf(style, 'basedOn')) ?? '', [...seen, id]),
      ...(properties && placeIn(properties)),
    };
  };
  return new Map([...styles.keys()].map((id) => [id, placeOf(id, [])]));
}

function placeIn(properties: Element): Partial<Place> | null {
  const numbers = childOf(properties, 'numPr');
  if (!numbers) return null;
  const [list, level] = [valueOf(childOf(numbers, 'numId')), valueOf(childOf(numbers, 'ilvl'))];
  return { ...(list === null ? {} : { list }), ...(level === null ? {} : { level: Number(level) }) };
}

const named = (within: Document | Element, name: string): Element[] => [...within.getElementsByTagNameNS('*', name)];
const childOf = (of: Element, name: string): Element | null =>
  [...of.children].find(({ localName }) => localName === name) ?? null;
const attribute = (of: Element, name: string): string | null =>
  [...of.attributes].find(({ localName }) => localName === name)?.value ?? null;
const valueOf = (of: Element | null): string | null => of && attribute(of, 'val');
