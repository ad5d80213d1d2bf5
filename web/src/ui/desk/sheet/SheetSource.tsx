import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../../../live/http/download.ts';
import { Icon } from '../../parts/Icon.tsx';
import shared from '../desk.module.css';
import { Note } from '../Note.tsx';
import type { TableProblem } from './readTable.ts';

type Props = {
  /** What was in the file, as if it had been pasted. */
  onText: (text: string) => void;
  /** What one fills in: the names of the columns, and a row that shows how. */
  template: { name: string; rows: readonly (readonly string[])[] };
};

/** The ways to bring a table besides pasting it: a file, and a template to fill in first. */
export function SheetSource({ onText, template }: Props) {
  const { t } = useTranslation('desk');
  const input = useRef<HTMLInputElement>(null);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<TableProblem | null>(null);
  const read = async (file: File): Promise<void> => {
    setReading(true);
    setProblem(null);
    const { readTable } = await import('./readTable.ts');
    const table = await readTable(file).catch(() => ({ problem: 'damaged' as const }));
    setReading(false);
    if ('problem' in table) setProblem(table.problem);
    else onText(table.text);
  };
  return (
    <>
      <div className={shared.bar}>
        <input
          ref={input}
          type="file"
          hidden
          tabIndex={-1}
          accept=".xlsx,.csv,.txt"
          aria-label={t('sheet.file')}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            currentTarget.value = '';
            if (file) void read(file);
          }}
        />
        <Button
          variant="default"
          leftSection={<Icon name="document" />}
          loading={reading}
          onClick={() => input.current?.click()}
        >
          {t('sheet.file')}
        </Button>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<Icon name="download" />}
          onClick={() => void saveRows(template.name, template.rows)}
        >
          {t('sheet.template')}
        </Button>
      </div>
      {problem ? (
        <Note icon="warn" tone="warn" live>
          {t(`sheet.fileProblem.${problem}`)}
        </Note>
      ) : null}
    </>
  );
}

/** Hands rows to whoever sits there, as an .xlsx. */
export async function saveRows(name: string, rows: readonly (readonly string[])[]): Promise<void> {
  const { xlsxOf } = await import('./writeXlsx.ts');
  saveFile(new Blob([xlsxOf(rows)]), `${name}.xlsx`);
}
