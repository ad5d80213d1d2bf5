import type { Step } from '@congress/contract/congress/procedure/view';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../../i18n/useFormat.ts';
import { useTerms } from '../../../texts/useTerms.ts';
import { recordOf, useCongress, useGauge } from '../../../live/selectors.ts';
import { QuorumMeter } from '../../../ui/QuorumMeter.tsx';
import { paged, usePages } from '../../parts/usePages.ts';
import { JoinPanel } from './JoinPanel.tsx';
import { OnSiteCode } from './OnSiteCode.tsx';
import classes from './SignInScene.module.css';

/** Names longer than this take two lines, and so more room. */
const LONG_NAME = 9;

/** Who has come: the count against the quorum, group by group, and the code of the hall. */
export function SignInScene({ step }: { step: Step }) {
  const { mode, roster } = useCongress();
  const { number } = useFormat();
  const terms = useTerms();
  const presence = useGauge('presence');
  const live = presence?.stepId === step.id ? presence : null;
  const counted = recordOf(step, 'sign-in')?.counted ?? null;
  const numbers = live ?? counted;
  const counts = numbers
    ? ([
        ['onSite', numbers.onSite],
        ['remote', numbers.remote],
        ['others', numbers.others],
        ['onLeave', numbers.onLeave],
        ...(numbers.simulated ? ([['simulated', numbers.simulated]] as const) : []),
      ] as const)
    : [];
  return (
    <div className={classes.scene}>
      <div className={classes.left}>
        <h1 className={classes.title}>{terms.step(step)}</h1>
        <QuorumMeter
          size="stage"
          present={numbers?.present ?? 0}
          due={numbers?.due ?? roster.formal}
          needed={presence?.quorum ?? Math.ceil((roster.formal * 2) / 3)}
        />
        <dl className={classes.counts}>
          {counts.map(([name, value]) => (
            <div key={name}>
              <dt>{terms.headcount(name)}</dt>
              <dd>{number(value)}</dd>
            </div>
          ))}
        </dl>
        <Groups byGroup={live?.byGroup ?? null} />
      </div>
      <div className={classes.right}>
        {mode === 'online' ? (
          <JoinPanel />
        ) : (
          <>
            <OnSiteCode />
            <ScanToSignIn />
          </>
        )}
      </div>
    </div>
  );
}

/** Whoever is in the congress on their phone signs in by scanning; the code changes with the digits. */
function ScanToSignIn() {
  const { id } = useCongress();
  const code = useGauge('onSiteCode')?.code;
  return code ? <JoinPanel path={`/d/${id}/sign-in#code=${code}`} purpose="signIn" /> : <JoinPanel />;
}

/** Each delegation, and how many of it are here; page by page when there are many. */
function Groups({ byGroup }: { byGroup: Record<string, number> | null }) {
  const { groups } = useCongress();
  const { t } = useTranslation('stage');
  const { number } = useFormat();
  const pages = paged(groups, groups.some(({ name }) => name.length > LONG_NAME) ? 6 : 9);
  const page = usePages(pages.length, 8, String(groups.length));
  if (!byGroup || groups.length === 0) return null;
  return (
    <ul className={classes.groups} data-few={groups.length < 3 || undefined} aria-label={t('present.byGroup')}>
      {pages[page]?.map(({ id, name, formal }) => {
        const here = byGroup[id] ?? 0;
        return (
          <li key={id} data-full={here >= formal || undefined}>
            <span className={classes.group}>{name}</span>
            <span className={classes.here}>
              {number(here)}
              <span className={classes.of}>/{number(formal)}</span>
            </span>
            <span className={classes.bar} aria-hidden="true">
              <span style={{ width: `${formal > 0 ? Math.min(100, (100 * here) / formal) : 0}%` }} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
