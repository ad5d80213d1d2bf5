import type { Mark } from '@congress/contract/kernel/ballot/marks';
import type { ElectionItem } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../../texts/useTerms.ts';
import { countMarks, marksOf } from './election.ts';
import made from '../Made.module.css';

type Props = { item: ElectionItem; mark: Mark | null; named: Readonly<Record<string, string>> };

/** Who was marked how, by name, and who was left out. */
export function ElectionMade({ item, mark, named }: Props) {
  const { t } = useTranslation('marking');
  const terms = useTerms();
  if (mark === null) return null;
  const marks = marksOf(mark);
  const having = (as: string | undefined): string[] =>
    item.candidates.filter(({ id }) => marks.candidates[id] === as).map(({ name }) => name);
  const chosen = t('made.for', { count: countMarks(item, marks).for, seats: item.seats });
  const rows: [string, string, string[]][] = [
    ['for', chosen, having('for')],
    ['others', t('writeIn.title'), marks.writeIns.map((id) => named[id] ?? '')],
    ['against', terms.mark('against'), having('against')],
    ['abstain', terms.mark('abstain'), having('abstain')],
    ['unmarked', t('unmarked'), having(undefined)],
  ];
  return (
    <dl className={made.list}>
      {rows.map(([key, label, names]) =>
        names.length === 0 && key !== 'for' ? null : (
          <div key={key}>
            <dt>{key === 'for' ? label : t('made.people', { mark: label, count: names.length })}</dt>
            <dd>{names.length === 0 ? t('made.nobody') : <Names of={names} />}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function Names({ of: names }: { of: string[] }) {
  return names.map((name) => (
    <span key={name} className={made.name}>
      {name}
    </span>
  ));
}
