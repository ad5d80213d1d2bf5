import { motionsOf } from '@congress/contract/congress/ballot/questions';
import { isMotion } from '@congress/contract/kernel/ballot/results';
import type { CountReport, Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useMajorityRule } from '../../../rules/majorityRule.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { Count } from '../../../../ui/text/Count.tsx';
import { DeclarationText } from '../../../ui/results/DeclarationText.tsx';
import { ExactlyHalfAmong } from '../../../ui/results/ExactlyHalf.tsx';
import { Why } from '../../../rules/why/Why.tsx';
import { OtherDeclared, OtherOutcome, readOf } from '../../../ui/results/later.tsx';
import { majorityLine, ResultBars } from '../../../ui/results/ResultBars.tsx';
import classes from '../../../../ui/desk/desk.module.css';
import { Tag } from '../../../../ui/desk/Tag.tsx';
import ballotClasses from '../ballot.module.css';
import { ResultTable } from '../../../ui/results/ResultTable.tsx';
import { useFormat } from '../../../../i18n/useFormat.ts';

/** Of more items than these one reads a table. */
const DRAWN_AT_MOST = 8;

/** 计票报告单: the paper's numbers, then each item's; once declared, in the customary words. */
export function CountReportView({ paper, report }: { paper: Paper; report: CountReport }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const declared = paper.state === 'declared';
  return (
    <div className={ballotClasses.report}>
      <div className={classes.counts}>
        <Count value={report.due} label={terms.figure('due')} />
        <Count value={report.present} label={terms.figure('present')} />
        <Count value={report.issued} label={terms.figure('issued')} />
        <Count value={report.returned} label={terms.figure('returned')} />
        {report.room.issued > 0 ? (
          <Count value={report.room.returned} of={report.room.issued} label={t('report.room')} />
        ) : null}
        {report.simulated ? <Count value={report.simulated} label={terms.figure('simulated')} /> : null}
      </div>
      {motionsOf(report).length > DRAWN_AT_MOST ? (
        <LongResults paper={paper} report={report} declared={declared} />
      ) : (
        <Results paper={paper} report={report} declared={declared} />
      )}
      <Others paper={paper} report={report} declared={declared} />
    </div>
  );
}

/** Of a paper with many items: a row each, in a window of its own. */
function LongResults({ paper, report, declared }: { paper: Paper; report: CountReport; declared: boolean }) {
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const { number } = useFormat();
  const terms = useTerms();
  const label = t('report.each', { count: motionsOf(report).length });
  const [first] = motionsOf(report);
  const line = first ? common(majorityLine(first.needed, report.due), { needed: number(first.needed) }) : null;
  const ruleOf = useMajorityRule();
  const rules = [...new Set(paper.items.map(ruleOf))];
  const rows = motionsOf(report).map((result) => ({
    title: terms.paperItem(paper.items.find((one) => one.id === result.paperItemId)),
    result,
  }));
  return (
    <>
      <p className={classes.small}>
        {label}
        {line ? (
          <>
            {' · '}
            {line} <Why rules={rules} said={line} all={report.due} />
          </>
        ) : null}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className={ballotClasses.window} role="region" aria-label={label} tabIndex={0}>
        <ResultTable label={label} rows={rows} declared={declared} />
      </div>
      <ExactlyHalfAmong rows={rows} />
    </>
  );
}

function Results({ paper, report, declared }: { paper: Paper; report: CountReport; declared: boolean }) {
  const { t: common } = useTranslation();
  const terms = useTerms();
  const ruleOf = useMajorityRule();
  return (
    <ul className={classes.list}>
      {motionsOf(report).map((result) => {
        const item = paper.items.find((one) => one.id === result.paperItemId);
        return (
          <li key={result.paperItemId}>
            <div className={`${classes.bar} ${classes.spread} ${ballotClasses.itemHead}`}>
              <span className={classes.name}>{terms.paperItem(item)}</span>
              <Tag {...(result.adopted ? { tone: declared ? ('declared' as const) : ('done' as const) } : {})}>
                {common(result.adopted ? 'result.adopted' : 'result.rejected')}
              </Tag>
            </div>
            <ResultBars result={result} all={report.due} rule={ruleOf(item)} />
            {declared ? <DeclarationText result={result} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** Elections and ratings of the paper, name by name and level by level. */
function Others({ paper, report, declared }: { paper: Paper; report: CountReport; declared: boolean }) {
  const terms = useTerms();
  return report.items.map((result) => {
    if (isMotion(result)) return null;
    const item = paper.items.find((one) => one.id === result.paperItemId);
    const props = { result, item: readOf(item), all: report.due, returned: report.returned, declared };
    return (
      <section key={result.paperItemId} aria-label={terms.paperItem(item)}>
        <h3 className={ballotClasses.itemHead}>{terms.paperItem(item)}</h3>
        <OtherOutcome {...props} />
        {declared && result.kind === 'election' ? <OtherDeclared {...props} /> : null}
      </section>
    );
  });
}
