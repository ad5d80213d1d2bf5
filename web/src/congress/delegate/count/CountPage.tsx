import { isMotion } from '@congress/contract/kernel/ballot/results';
import { entersRoom } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useMajorityRule } from '../../rules/majorityRule.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { countReportOf } from '../../api/ballots.ts';
import { useCongress, useMay, useMe, usePaper } from '../../live/selectors.ts';
import { useCommand } from '../../live/useCommand.ts';
import { EmptyState } from '../../../ui/frame/EmptyState.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { PersonName } from '../../ui/PersonName.tsx';
import { PrimaryAction } from '../../../ui/acts/PrimaryAction.tsx';
import { NotDoneAlert } from '../../../ui/acts/NotDoneAlert.tsx';
import { RefusalAlert } from '../../../ui/acts/RefusalAlert.tsx';
import { OtherOutcome, readOf } from '../../ui/results/later.tsx';
import { ResultBars } from '../../ui/results/ResultBars.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { ConfirmedCommand } from '../parts/ConfirmedCommand.tsx';
import { Missing } from '../parts/Missing.tsx';
import list from '../parts/lists.module.css';
import { Page } from '../parts/Page.tsx';
import { Done, Parts, Row, Rows } from '../parts/Rows.tsx';
import { useFetched } from '../../../live/http/useFetched.ts';
import { RecountFile } from './RecountFile.tsx';
import { ReportFacts } from './ReportFacts.tsx';
import { RoomEntry } from './room/RoomEntry.tsx';

/** The work of scrutineers and tellers on one paper: the room's ballots, the count, the signature. */
export function CountPage() {
  const { paperId } = useParams();
  const paper = usePaper(paperId);
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const counts = useMay('countPaper');
  const congress = useCongress();
  const me = useMe();
  if (!paper || paper.state === 'prepared') return <Missing back="votes" />;
  const room = paper.state === 'closed' && entersRoom(congress, paper, me.id) ? paper.room : undefined;
  if (!counts && !room) {
    return (
      <Page title={paper.title} back="votes">
        <EmptyState icon="lock" title={t('count.notYours')}>
          {t('count.notYoursText')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('count.title', { title: paper.title })} back="votes">
      <p className={list.quiet}>
        <Parts of={[terms.method(paper.method), terms.paperState(paper.state)]} />
      </p>
      {paper.state === 'open' ? (
        <EmptyState icon="clock" title={t('count.stillOpen')}>
          {t('count.stillOpenText')}
        </EmptyState>
      ) : null}
      {room ? <RoomEntry paper={paper} room={room} /> : null}
      {paper.state === 'closed' && counts ? <CountIt paper={paper} /> : null}
      {paper.state === 'counted' || paper.state === 'certified' || paper.state === 'declared' ? (
        <Report paper={paper} />
      ) : null}
      {paper.state === 'void' ? <EmptyState icon="warn" title={t('result.void')} /> : null}
    </Page>
  );
}

function CountIt({ paper }: { paper: Paper }) {
  const { t } = useTranslation('delegateLater');
  const { run, sending, unconfirmed, notDone, dismiss } = useCommand('countPaper');
  const waits = paper.room && paper.room.differing !== 0 ? t('count.roomFirst') : null;
  return (
    <Sheet tone="act" title={t('count.count')}>
      <p className={list.quiet}>{t('count.countText')}</p>
      <NotDoneAlert of={notDone} onClose={dismiss} />
      <PrimaryAction
        reason={waits}
        sending={sending}
        unconfirmed={unconfirmed}
        onClick={() => void run({ paperId: paper.id })}
      >
        {t('count.countAction')}
      </PrimaryAction>
    </Sheet>
  );
}

function Report({ paper }: { paper: Paper }) {
  const { id } = useCongress();
  const ruleOf = useMajorityRule();
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  const { value, refusal, retry } = useFetched(`${paper.id} ${paper.state === 'declared'}`, () =>
    countReportOf(id, paper.id),
  );
  if (refusal) return <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={8} />;
  return (
    <>
      <Sheet title={t('report.title')}>
        <ReportFacts report={value.report} />
      </Sheet>
      {value.report.items.map((result) => {
        const item = paper.items.find((one) => one.id === result.paperItemId);
        return (
          <Sheet key={result.paperItemId} level={3} title={terms.paperItem(item)}>
            {isMotion(result) ? (
              <ResultBars result={result} all={value.report.due} rule={ruleOf(item)} />
            ) : (
              <OtherOutcome
                result={result}
                item={readOf(item)}
                all={value.report.due}
                returned={value.report.returned}
                declared={paper.state === 'declared'}
              />
            )}
          </Sheet>
        );
      })}
      <Sign paper={paper} />
      <RecountFile paper={paper} />
    </>
  );
}

function Sign({ paper }: { paper: Paper }) {
  const { offices } = useCongress();
  const me = useMe();
  const mine = useMay('signCount');
  const terms = useTerms();
  const { t } = useTranslation('delegateLater');
  if (paper.method === 'hands') return null;
  const signed = (personId: string): boolean => paper.signatures.some((one) => one.personId === personId);
  const signers = [
    ...(offices.chiefScrutineer ? [{ id: offices.chiefScrutineer, role: 'chief-scrutineer' as const }] : []),
    ...offices.scrutineers.map((id) => ({ id, role: 'scrutineer' as const })),
  ];
  return (
    <Sheet tone={mine && !signed(me.id) && paper.state === 'counted' ? 'act' : 'plain'} title={t('report.signatures')}>
      <p className={list.quiet}>{t('count.signersNeeded')}</p>
      <Rows>
        {signers.map(({ id, role }) => (
          <Row
            key={id}
            icon={signed(id) ? 'check' : 'circle'}
            iconLabel={t(signed(id) ? 'count.hasSigned' : 'count.notSigned')}
            tone={signed(id) ? 'done' : 'quiet'}
            title={<PersonName id={id} />}
            detail={[terms.role(role), t(signed(id) ? 'count.hasSigned' : 'count.notSigned')]}
          />
        ))}
      </Rows>
      {signed(me.id) ? <Done>{t('count.signed')}</Done> : null}
      {mine && !signed(me.id) && paper.state === 'counted' ? (
        <ConfirmedCommand
          type="signCount"
          body={{ paperId: paper.id }}
          label={t('count.sign')}
          verb={t('count.signAction')}
          irreversible
        >
          {t('count.signText', { title: paper.title })}
        </ConfirmedCommand>
      ) : null}
    </Sheet>
  );
}
