import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../texts/useTerms.ts';
import { VirtualList } from '../../../../ui/parts/VirtualList.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import type { ReadRow, RowProblem } from './readRoster.ts';
import { PastedRow } from '../../../../ui/desk/forms/PastedRow.tsx';

/** What was read of a pasted roster, row by row, with what is wrong in words. */
export function RosterPreview({ rows, known }: { rows: readonly ReadRow[]; known: ReadonlySet<string> }) {
  const { t } = useTranslation('console');
  return (
    <VirtualList
      items={rows}
      keyOf={(row) => String(row.line)}
      label={t('roster.preview')}
      maxHeight="20rem"
      render={(row) => <PreviewRow row={row} known={known.has(row.entry.staffNumber)} />}
    />
  );
}

function PreviewRow({ row: { line, entry, problems }, known }: { row: ReadRow; known: boolean }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const say = useProblemText();
  const unknown = (field: string): boolean => problems.some((one) => one.kind === 'unknown' && one.field === field);
  return (
    <PastedRow
      line={line}
      name={entry.name}
      staffNumber={entry.staffNumber}
      problems={problems.map(say)}
      outcome={<Tag>{t(known ? 'roster.update' : 'roster.new')}</Tag>}
    >
      {unknown('gender') ? '—' : terms.gender(entry.gender)} · {entry.category ? terms.category(entry.category) : '—'}
      <br />
      <span className={classes.small}>
        {unknown('capacity') ? '—' : terms.capacity(entry.capacity)} · {entry.unit}
      </span>
    </PastedRow>
  );
}

function useProblemText(): (problem: RowProblem) => string {
  const { t } = useTranslation('console');
  const { t: desk } = useTranslation('desk');
  const terms = useTerms();
  return (problem) => {
    switch (problem.kind) {
      case 'missing':
        return desk('sheet.problem.missing', { field: terms.rosterField(problem.field) });
      case 'unknown':
        return desk('sheet.problem.unknown', { field: terms.rosterField(problem.field), value: problem.value || '—' });
      case 'phone':
        return t('roster.problem.phone', { value: problem.value });
      case 'too-long':
        return desk('sheet.problem.tooLong', { field: terms.rosterField(problem.field) });
      case 'category-missing':
        return t('roster.problem.categoryMissing');
      case 'duplicate':
        return desk('sheet.problem.duplicate', { line: problem.of });
    }
  };
}
