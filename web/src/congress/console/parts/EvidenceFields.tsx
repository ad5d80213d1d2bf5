import type { Evidence } from '@congress/contract/kernel/documents';
import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Columns } from '../../../ui/desk/forms/Form.tsx';

/** A document not filled in yet. */
export function emptyEvidence(): Evidence {
  return { title: '', number: '', date: '' };
}

/** Today as the enterprise's calendar has it. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

/** Whether name, number and date are all there. */
export function isComplete({ title, number, date }: Evidence): boolean {
  return title.trim() !== '' && number.trim() !== '' && /^\d{4}-\d{2}-\d{2}$/.test(date);
}

type Props = { value: Evidence; onChange: (value: Evidence) => void };

/** Name, number and date of a document. */
export function EvidenceFields({ value, onChange }: Props) {
  const { t } = useTranslation('console');
  const set = (change: Partial<Evidence>): void => onChange({ ...value, ...change });
  return (
    <>
      <TextInput
        label={t('evidence.document')}
        value={value.title}
        maxLength={200}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Columns>
        <TextInput
          label={t('evidence.number')}
          value={value.number}
          maxLength={200}
          onChange={(event) => set({ number: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('evidence.date')}
          value={value.date}
          onChange={(event) => set({ date: event.currentTarget.value })}
        />
      </Columns>
    </>
  );
}
