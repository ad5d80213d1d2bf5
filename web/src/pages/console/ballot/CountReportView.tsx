import type { CountReport, Paper } from '@congress/contract/snapshot';
import { useTranslation } from 'react-i18next';
import { useTerms } from '../../../i18n/useTerms.ts';
import { Count } from '../../../ui/Count.tsx';
import { DeclarationText } from '../../../ui/DeclarationText.tsx';
import { ResultBars } from '../../../ui/ResultBars.tsx';
import { More } from '../parts/More.tsx';
import classes from '../parts/console.module.css';
import { Tag } from '../parts/Tag.tsx';
import ballotClasses from './ballot.module.css';

/** 计票报告单: the paper's numbers, then each item's; once declared, in the customary words. */
export function CountReportView({ paper, report }: { paper: Paper; report: CountReport }) {
  const { t } = useTranslation('console');
  const declared = paper.state === 'declared';
  return (
    <div className={ballotClasses.report}>
      <div className={classes.counts}>
        <Count value={report.due} label={t('report.due')} />
        <Count value={report.present} label={t('report.present')} />
        <Count value={report.issued} label={t('report.issued')} />
        <Count value={report.returned} label={t('report.returned')} />
        {report.room.issued > 0 ? (
          <Count value={report.room.returned} of={report.room.issued} label={t('report.room')} />
        ) : null}
      </div>
      {paper.items.length > 8 ? (
        <More title={t('report.each', { count: paper.items.length })} open={false}>
          <Results paper={paper} report={report} declared={declared} />
        </More>
      ) : (
        <Results paper={paper} report={report} declared={declared} />
      )}
    </div>
  );
}

function Results({ paper, report, declared }: { paper: Paper; report: CountReport; declared: boolean }) {
  const { t: common } = useTranslation();
  const terms = useTerms();
  return (
    <ul className={classes.list}>
      {report.items.map((result) => {
        const item = paper.items.find((one) => one.id === result.paperItemId);
        const title = item?.matter ? terms.matter(item.matter) : (item?.title ?? '');
        return (
          <li key={result.paperItemId}>
            <div className={`${classes.bar} ${classes.spread} ${ballotClasses.itemHead}`}>
              <span className={classes.name}>{title}</span>
              <Tag {...(result.adopted ? { tone: declared ? ('declared' as const) : ('done' as const) } : {})}>
                {common(result.adopted ? 'result.adopted' : 'result.rejected')}
              </Tag>
            </div>
            <ResultBars result={result} all={report.due} />
            {declared ? <DeclarationText result={result} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
