import { Input } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useId } from 'react';
import { LineSkeleton } from '../../frame/PageSkeleton.tsx';

const TextEditor = lazy(async () => ({ default: (await import('./TextEditor.tsx')).TextEditor }));

export type TextFieldProps = {
  label: string;
  description?: ReactNode;
  /** The characters of the text, as they are kept and hashed. */
  value: string;
  onChange: (text: string) => void;
  /** The most characters it may have. */
  most: number;
  /** Told of the title that an imported file bears. */
  onTitle?: (title: string) => void;
};

/** A text with headings, lists, tables and bold, written as in an office program; the editor comes when it is first needed. */
export function TextField({ label, description, ...field }: TextFieldProps) {
  const id = useId();
  return (
    <Input.Wrapper label={label} description={description} labelElement="div" labelProps={{ id }}>
      <Suspense fallback={<LineSkeleton lines={8} />}>
        <TextEditor labelId={id} {...field} />
      </Suspense>
    </Input.Wrapper>
  );
}
