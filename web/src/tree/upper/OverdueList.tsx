import type { OverdueSheet } from '@congress/contract/kernel/figures';
import type { UnitLine } from '@congress/contract/kernel/tree/tree';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import shared from '../../ui/desk/desk.module.css';
import { Sheet } from '../../ui/parts/Sheet.tsx';
import classes from './upper.module.css';
import { useTreeWords } from './words.ts';

/** What is late below: whose, which number, since when; the latest first. */
export function OverdueList({ list, units }: { list: OverdueSheet; units: readonly UnitLine[] }) {
  const { t } = useTranslation('tree');
  const { say, within } = useTreeWords();
  const { date, number } = useFormat();
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const { items } = list;
  const title = t('overdue.title', { what: within(list.name) });
  return (
    <Sheet title={title} tone={items.length > 0 ? 'act' : 'plain'} extra={t('overdue.count', { count: items.length })}>
      {items.length === 0 ? <p className={classes.calm}>{t('overdue.none')}</p> : null}
      {items.length > 0 ? (
        <table className={`${shared.table} ${classes.table}`} aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('overdue.number')}</th>
              <th scope="col">{t('overdue.dueOn')}</th>
              <th scope="col" className={shared.number}>
                {t('overdue.days')}
              </th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.unitId}:${item.number.en}:${item.dueOn}`}>
                <th scope="row">{names.get(item.unitId)}</th>
                <td data-label={t('overdue.number')}>{say(item.number)}</td>
                <td data-label={t('overdue.dueOn')}>{date(item.dueOn)}</td>
                <td data-label={t('overdue.days')} className={`${shared.number} ${classes.late}`}>
                  {t('overdue.late', { count: item.days, shown: number(item.days) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      <p className={`${shared.small} ${classes.foot}`}>{say(list.definition)}</p>
    </Sheet>
  );
}
