import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { contentOf, textOf } from './content.ts';
import classes from './TextEditor.module.css';
import { extensions } from './extensions.ts';
import type { TextFieldProps } from './TextField.tsx';
import { Toolbar } from './Toolbar.tsx';

type Props = Omit<TextFieldProps, 'label' | 'description'> & { labelId: string };

/** The editor itself. What it holds is told as characters; those that come from elsewhere it takes up. */
export function TextEditor({ labelId, value, onChange, most, onTitle }: Props) {
  const { t } = useTranslation('editor');
  const told = useRef(value);
  const editor = useEditor({
    extensions,
    content: contentOf(value),
    shouldRerenderOnTransaction: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': labelId, class: classes.page ?? '' },
    },
    onUpdate: ({ editor: changed }) => {
      told.current = textOf(changed.getJSON());
      onChange(told.current);
    },
  });
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    editor.commands.setContent(contentOf(value), { emitUpdate: false });
  }, [editor, value]);
  const left = most - value.length;
  return (
    <div className={classes.editor}>
      <Toolbar
        editor={editor}
        onImported={({ text, title }) => {
          onChange(text);
          if (title) onTitle?.(title);
        }}
      />
      <EditorContent editor={editor} />
      {left < most / 10 ? (
        <p className={classes.left} data-over={left < 0 || undefined} role="status">
          {t(left < 0 ? 'over' : 'left', { count: Math.abs(left) })}
        </p>
      ) : null}
    </div>
  );
}
