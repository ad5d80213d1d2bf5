import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { recordOf, useCongress, useGauge, useMay } from '../../live/selectors.ts';
import { Count } from '../../../ui/text/Count.tsx';
import { LineSkeleton } from '../../../ui/frame/PageSkeleton.tsx';
import { QuorumMeter } from '../../ui/QuorumMeter.tsx';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import classes from '../../../ui/desk/desk.module.css';
import { PeopleTable } from '../people/PeopleTable.tsx';
import { VotingWays } from '../people/VotingWays.tsx';
import { SignInMany } from '../people/SignInMany.tsx';
import { PersonActs } from '../people/PersonActs.tsx';
import type { PanelProps } from '../run/panel.ts';
import signInClasses from './SignInPanel.module.css';

/** 签到: how many are here, of each group and by name; the door. */
export function SignInPanel({ step }: PanelProps) {
  return step.state === 'closed' ? <Counted step={step} /> : <Counting />;
}

function Counting() {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const presence = useGauge('presence');
  const code = useGauge('onSiteCode');
  const may = useMay('signInPerson');
  return (
    <>
      <Sheet
        title={t('signIn.attendance')}
        extra={
          code ? (
            <span className={signInClasses.code}>
              {t('signIn.code')} <strong>{code.code}</strong>
            </span>
          ) : null
        }
      >
        {presence ? (
          <>
            <QuorumMeter present={presence.present} due={presence.due} needed={presence.quorum} />
            <div className={`${classes.counts} ${signInClasses.counts}`}>
              <Count value={presence.onSite} label={terms.headcount('onSite')} />
              <Count value={presence.remote} label={terms.headcount('remote')} />
              {presence.onPaper ? <Count value={presence.onPaper} label={terms.headcount('onPaper')} /> : null}
              <Count value={presence.others} label={terms.headcount('others')} />
              <Count value={presence.onLeave} label={terms.headcount('onLeave')} />
              {presence.simulated ? <Count value={presence.simulated} label={terms.figure('simulated')} /> : null}
            </div>
          </>
        ) : (
          <LineSkeleton lines={4} />
        )}
      </Sheet>
      <ByGroup />
      <Sheet title={t('signIn.people')}>
        {may ? <SignInMany /> : null}
        <VotingWays />
        <PeopleTable
          label={t('people.list')}
          filters={['absent', 'present', 'leave', 'all']}
          presence
          Acts={may ? PersonActs : undefined}
        />
      </Sheet>
    </>
  );
}

function ByGroup() {
  const { t } = useTranslation('console');
  const { number } = useFormat();
  const { groups } = useCongress();
  const byGroup = useGauge('presence')?.byGroup ?? {};
  if (groups.length === 0) return null;
  return (
    <Sheet title={t('signIn.byGroup')}>
      <ul className={signInClasses.groups}>
        {groups.map(({ id, name, formal }) => {
          const here = byGroup[id] ?? 0;
          return (
            <li key={id}>
              <span className={signInClasses.group}>{name}</span>
              <span className={signInClasses.track} aria-hidden="true">
                <span
                  style={{ width: `${formal > 0 ? Math.min(100, (100 * here) / formal) : 0}%` }}
                  data-full={here >= formal || undefined}
                />
              </span>
              <span className={signInClasses.share}>
                {number(here)} / {number(formal)}
              </span>
            </li>
          );
        })}
      </ul>
    </Sheet>
  );
}

function Counted({ step }: Pick<PanelProps, 'step'>) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const counted = recordOf(step, 'sign-in')?.counted;
  if (!counted) return null;
  return (
    <Sheet title={t('signIn.counted')}>
      <div className={classes.counts}>
        <Count value={counted.due} label={terms.figure('due')} />
        <Count value={counted.present} label={terms.figure('present')} />
        <Count value={counted.onSite} label={terms.headcount('onSite')} />
        <Count value={counted.remote} label={terms.headcount('remote')} />
        {counted.onPaper ? <Count value={counted.onPaper} label={terms.headcount('onPaper')} /> : null}
        <Count value={counted.others} label={terms.headcount('others')} />
        <Count value={counted.onLeave} label={terms.headcount('onLeave')} />
        {counted.simulated ? <Count value={counted.simulated} label={terms.figure('simulated')} /> : null}
      </div>
    </Sheet>
  );
}
