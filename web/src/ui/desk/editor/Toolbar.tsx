import { Button, FileButton } from '@mantine/core';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Note } from '../Note.tsx';
import classes from './TextEditor.module.css';
import type { Imported } from '../word/readDocx.ts';

type Act = { name: string; on?: boolean; off?: boolean; run: () => void };

const levels = [1, 2, 3] as const;

/** What can be done to the words that are marked. */
export function Toolbar({ editor, onImported }: { editor: Editor; onImported: (read: Imported) => void }) {
  const { t } = useTranslation('editor');
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive('bold'),
      bullets: now.isActive('bulletList'),
      numbers: now.isActive('orderedList'),
      table: now.isActive('table'),
      level: levels.find((level) => now.isActive('heading', { level })) ?? 0,
      undo: now.can().undo(),
      redo: now.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const words: Act[] = [
    { name: 'body', on: at.level === 0 && !at.bullets && !at.numbers, run: () => chain().setParagraph().run() },
    ...levels.map((level) => ({
      name: `heading${level}`,
      on: at.level === level,
      off: at.table,
      run: () => chain().toggleHeading({ level }).run(),
    })),
    { name: 'bold', on: at.bold, off: at.level > 0, run: () => chain().toggleBold().run() },
    { name: 'bullets', on: at.bullets, off: at.table, run: () => chain().toggleBulletList().run() },
    { name: 'numbers', on: at.numbers, off: at.table, run: () => chain().toggleOrderedList().run() },
  ];
  const table: Act[] = at.table
    ? [
        { name: 'addRow', run: () => chain().addRowAfter().run() },
        { name: 'addColumn', run: () => chain().addColumnAfter().run() },
        { name: 'deleteRow', run: () => chain().deleteRow().run() },
        { name: 'deleteColumn', run: () => chain().deleteColumn().run() },
        { name: 'deleteTable', run: () => chain().deleteTable().run() },
      ]
    : [{ name: 'table', run: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() }];
  const history: Act[] = [
    { name: 'undo', off: !at.undo, run: () => chain().undo().run() },
    { name: 'redo', off: !at.redo, run: () => chain().redo().run() },
  ];
  return (
    <div role="toolbar" aria-label={t('tools')} className={classes.tools}>
      {[history, words, table].map((group) => (
        <div key={group[0]?.name} className={classes.group}>
          {group.map(({ name, on, off = false, run }) => (
            <Button
              key={name}
              size="compact-md"
              variant={on ? 'light' : 'subtle'}
              {...(on ? {} : { color: 'gray' })}
              disabled={off}
              data-tool={name}
              {...(on === undefined ? {} : { 'aria-pressed': on })}
              onClick={run}
            >
              {t(`tool.${name}`)}
            </Button>
          ))}
        </div>
      ))}
      <ImportWord onImported={onImported} />
    </div>
  );
}

/** Takes the text of a Word file. What could not come along is said. */
function ImportWord({ onImported }: { onImported: (read: Imported) => void }) {
  const { t } = useTranslation('editor');
  const { locale } = useFormat();
  const [said, setSaid] = useState<{ warn: boolean; text: string } | null>(null);
  const [reading, setReading] = useState(false);
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    setReading(true);
    setSaid(null);
    const { readDocx } = await import('../word/readDocx.ts');
    const read = await readDocx(file);
    setReading(false);
    if ('problem' in read) return setSaid({ warn: true, text: t(`problem.${read.problem}`) });
    onImported(read);
    const left = (['pictures', 'footnotes', 'merged'] as const).filter((kind) => read.left[kind] > 0);
    const notes = left.map((kind) => t(`leftOut.${kind}`, { count: read.left[kind] }));
    setSaid({
      warn: notes.length > 0,
      text: [t('imported', { name: file.name }), ...notes].join(locale === 'en' ? ' ' : ''),
    });
  };
  return (
    <>
      <FileButton accept=".docx" onChange={(file) => void take(file)} inputProps={{ 'aria-label': t('tool.word') }}>
        {(props) => (
          <Button {...props} size="compact-md" variant="outline" loading={reading}>
            {t('tool.word')}
          </Button>
        )}
      </FileButton>
      {said ? (
        <div className={classes.said}>
          <Note icon={said.warn ? 'warn' : 'info'} tone={said.warn ? 'warn' : 'calm'} live>
            {said.text}
          </Note>
        </div>
      ) : null}
    </>
  );
}
