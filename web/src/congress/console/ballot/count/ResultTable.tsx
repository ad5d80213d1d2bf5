import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import ballotClasses from '../ballot.module.css';

/** The results of a long paper, an item a row. */
export function ResultTable({ paper, report }: { paper: Paper; report: CountReport }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const declared = paper.state === 'declared';
  const caption = t('report.each', { count: report.items.length });
  const [first] = report.items;
  return (
    <div
      className={ballotClasses.tableBox}
      role="region"
      aria-label={caption}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={`${classes.table} ${ballotClasses.table}`}>
        <caption>
          {caption}
          {first ? ` · ${common('result.line', { needed: number(first.needed) })}` : ''}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('report.item')}</th>
            {(['for', 'against', 'abstain'] as const).map((mark) => (
              <th key={mark} scope="col" className={classes.number}>
                {terms.mark(mark)}
              </th>
            ))}
            <th scope="col" className={classes.number}>
              {terms.figure('invalid')}
            </th>
            <th scope="col">{t('report.result')}</th>
          </tr>
        </thead>
        <tbody>
          {report.items.map((result) => (
            <tr key={result.paperItemId}>
              <th scope="row">{terms.paperItem(paper.items.find((one) => one.id === result.paperItemId))}</th>
              <td className={classes.number}>{number(result.for)}</td>
              <td className={classes.number}>{number(result.against)}</td>
              <td className={classes.number}>{number(result.abstain)}</td>
              <td className={classes.number}>{number(result.invalid)}</td>
              <td>
                <Tag {...(result.adopted ? { tone: declared ? ('declared' as const) : ('done' as const) } : {})}>
                  {common(result.adopted ? 'result.adopted' : 'result.rejected')}
                </Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
