import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useStaffView } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { More } from '../../../ui/desk/More.tsx';
import { Note } from '../../../ui/desk/Note.tsx';
import { Tag } from '../../../ui/desk/Tag.tsx';
import { Counting } from './count/Counting.tsx';
import { CountReportView } from './count/CountReportView.tsx';
import { Declaring } from './count/Declaring.tsx';
import { OpenPaper } from './OpenPaper.tsx';
import { PreparedPaper } from './PreparedPaper.tsx';
import { Specimen } from './Specimen.tsx';
import { Signing } from './count/Signing.tsx';
import { useCalled } from './useCalled.ts';

type Props = { paper: Paper; active: boolean; declare: boolean };

/** One paper through its life: prepared, open, closed, counted, signed, declared. */
export function PaperCard({ paper, active, declare }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { dateTime } = useFormat();
  const called = useCalled();
  const tone = paper.state === 'declared' ? 'declared' : paper.state === 'open' ? 'act' : 'plain';
  return (
    <Sheet
      title={called(paper)}
      tone={tone}
      extra={
        <span className={classes.bar}>
          <Tag>{terms.method(paper.method)}</Tag>
          <Tag {...(tone === 'plain' ? {} : { tone })}>{terms.paperState(paper.state)}</Tag>
        </span>
      }
    >
      {paper.openedAt ? (
        <p className={classes.small}>
          {t('paper.openedAt', { time: dateTime(paper.openedAt), present: paper.present })}
          {paper.closedAt ? ` · ${t('paper.closedAt', { time: dateTime(paper.closedAt) })}` : ''}
        </p>
      ) : null}
      <Stage paper={paper} active={active} declare={declare} />
      {paper.state === 'declared' || paper.state === 'counted' || paper.state === 'certified' ? null : (
        <More
          title={t('paper.items', { count: paper.items.length })}
          open={paper.state === 'prepared' && paper.items.length <= 8}
        >
          <ol>
            {paper.items.map((item) => (
              <li key={item.id}>
                {terms.paperItem(item)}
                <Specimen item={item} />
              </li>
            ))}
          </ol>
        </More>
      )}
    </Sheet>
  );
}

function Stage({ paper, active, declare }: Props) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const report = useStaffView()?.reports.find((one) => one.paperId === paper.id) ?? paper.report;
  switch (paper.state) {
    case 'prepared':
      return active ? <PreparedPaper paper={paper} /> : null;
    case 'open':
      return <OpenPaper paper={paper} active={active} />;
    case 'closed':
      return <Counting paper={paper} active={active} />;
    case 'counted':
    case 'certified':
      return (
        <>
          {report ? <CountReportView paper={paper} report={report} /> : null}
          {paper.method === 'hands' ? null : <Signing paper={paper} />}
          {declare && report ? <Declaring paper={paper} report={report} active={active} /> : null}
        </>
      );
    case 'declared':
      return report ? <CountReportView paper={paper} report={report} /> : null;
    case 'void':
      return (
        <Note icon="warn" tone="warn">
          {t('paper.void', { reason: terms.mismatch(paper.voidReason) })}
        </Note>
      );
  }
}
