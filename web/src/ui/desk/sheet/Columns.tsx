import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { browserStorage } from '../../../live/http/sessions.ts';
import shared from '../desk.module.css';
import { More } from '../More.tsx';

const KEY = 'congress:columns';

/** Which column a heading stands for, as somebody said before: in this browser, for every table. */
export function keptColumns(): Record<string, string> {
  try {
    return JSON.parse(browserStorage.getItem(KEY) ?? '{}') as Record<string, string>;
  } catch {
    return {};
  }
}

type Props = {
  /** The first line, and the one below it. */
  first: readonly string[];
  sample: readonly string[];
  columns: readonly { value: string; label: string }[];
  said: Record<string, string>;
  onSay: (said: Record<string, string>) => void;
  /** The first line cannot be read as somebody: it is likely that columns are called otherwise. */
  open: boolean;
};

/** Says what each column is, where a table calls them otherwise; remembered for the next table. */
export function Columns({ first, sample, columns, said, onSay, open }: Props) {
  const { t } = useTranslation('desk');
  const say = (heading: string, column: string | null): void => {
    const others = Object.entries(said).filter(
      ([name, of]) => name !== heading && (of !== column || !first.includes(name)),
    );
    const next = { ...Object.fromEntries(others), ...(column ? { [heading]: column } : {}) };
    browserStorage.setItem(KEY, JSON.stringify(next));
    onSay(next);
  };
  return (
    <More title={t('sheet.columns')} open={open}>
      <p className={shared.lead}>{t('sheet.columnsLead')}</p>
      <div className={shared.cols}>
        {first.map((heading, index) =>
          heading === '' ? null : (
            <Select
              key={heading}
              label={heading}
              description={sample[index] ? t('sheet.sample', { cell: sample[index] }) : undefined}
              placeholder={t('sheet.ignored')}
              data={columns}
              value={said[heading] ?? null}
              clearable
              clearButtonProps={{ 'aria-label': t('sheet.clear') }}
              onChange={(column) => say(heading, column)}
            />
          ),
        )}
      </div>
    </More>
  );
}
