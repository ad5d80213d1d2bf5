/** What can be written: what the text model knows, and nothing else. */
import { blocksOf } from '@congress/contract/kernel/text/blocks';
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Node, Slice } from '@tiptap/pm/model';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { contentOf } from './content.ts';
import { pastedHtml } from './pasted.ts';

/** Pasted from Word, WPS or a sheet, or as characters: headings, lists, tables and bold stay, all else is words. */
const pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins() {
    const { schema } = this.editor;
    return [
      new Plugin({
        props: {
          transformPastedHTML: pastedHtml,
          clipboardTextParser: (text, _context, asItIs) => {
            const content = asItIs ? plainContent(text) : contentOf(text);
            const one = blocksOf(text).length < 2;
            return new Slice(Node.fromJSON(schema, content).content, one ? 1 : 0, one ? 1 : 0);
          },
        },
      }),
    ];
  },
});

const plainContent = (text: string): ReturnType<typeof contentOf> => ({
  type: 'doc',
  content: text
    .split(/[\r\n]+/)
    .map((line) => ({ type: 'paragraph', ...(line === '' ? {} : { content: [{ type: 'text', text: line }] }) })),
});

const cells = { content: 'paragraph+' } as const;

export const extensions = [
  StarterKit.configure({
    heading: { levels: [1, 2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    italic: false,
    link: false,
    strike: false,
    underline: false,
  }),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend(cells),
  TableCell.extend(cells),
  pasting,
];
