import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

/** The files of a .zip as text, by name. */
export function unzipped(zip: Uint8Array): Record<string, string> {
  const files = unzipSync(zip);
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]));
}

/** A .zip of these texts, none of them compressed. */
export function zipped(files: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, title, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    entries.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), facts, place, title]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\x05\x06'), end]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const openXml = 'http://schemas.openxmlformats.org';
const word = `xmlns:w="${openXml}/wordprocessingml/2006/main"`;

/** A Word file of these paragraphs, as small as one can be; a line feed within one is a break of its line. */
export function docxOf(paragraphs: readonly string[]): Buffer {
  const line = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
  return wordFile(
    paragraphs.map((text) => `<w:p><w:r>${text.split('\n').map(line).join('<w:br/>')}</w:r></w:p>`).join(''),
  );
}

/** A Word file with this body, and, where it has lists and styles, with these. */
export function wordFile(body: string, { numbering = '', styles = '' } = {}): Buffer {
  const office = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const relations = 'officeDocument/2006/relationships';
  const parts = Object.entries({ numbering, styles }).filter(([, content]) => content !== '');
  const kinds = [['document', 'document.main'] as const, ...parts.map(([name]) => [name, name] as const)];
  const overrides = kinds.map(
    ([name, kind]) => `<Override PartName="/word/${name}.xml" ContentType="${office}.${kind}+xml"/>`,
  );
  const links = parts.map(
    ([name]) => `<Relationship Id="${name}" Type="${openXml}/${relations}/${name}" Target="${name}.xml"/>`,
  );
  const relationships = (content: string): string =>
    `${xml}<Relationships xmlns="${openXml}/package/2006/relationships">${content}</Relationships>`;
  return zipped({
    '[Content_Types].xml': `${xml}<Types xmlns="${openXml}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships(
      `<Relationship Id="r1" Type="${openXml}/${relations}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships(links.join('')),
    'word/document.xml': `${xml}<w:document ${word}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      parts.map(([name, content]) => [`word/${name}.xml`, `${xml}<w:${name} ${word}>${content}</w:${name}>`]),
    ),
  });
}
