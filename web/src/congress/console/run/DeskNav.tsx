import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useCongress, useGauge } from '../../live/selectors.ts';
import { Places } from '../../../ui/desk/Places.tsx';

/** The desks beside the procedure: people, suggestions, announcements, the big screen, the plan, the session before, the log. */
export function DeskNav() {
  const { t } = useTranslation('console');
  const { id, status, lastSession } = useCongress();
  const over = status === 'archived' || status === 'cancelled';
  const { pathname } = useLocation();
  const leave = useGauge('leave')?.requested ?? 0;
  const suggestions = useGauge('suggestions');
  const unanswered = (suggestions?.all ?? 0) - (suggestions?.answered ?? 0);
  const base = `/console/${id}`;
  const onStep = pathname.startsWith(`${base}/steps/`);
  const waits = (count: number, waiting: string) => (over ? {} : { count, waiting });
  return (
    <Places
      label={t('nav.label')}
      places={[
        { to: base, label: t('nav.step'), end: true, current: onStep },
        { to: `${base}/people`, label: t('nav.people'), ...waits(leave, t('nav.leaveWaiting', { count: leave })) },
        {
          to: `${base}/suggestions`,
          label: t('nav.suggestions'),
          ...waits(unanswered, t('nav.unanswered', { count: unanswered })),
        },
        { to: `${base}/announcements`, label: t('nav.announcements') },
        { to: `${base}/stage`, label: t('nav.stage') },
        ...(lastSession ? [{ to: `${base}/last-session`, label: t('nav.lastSession') }] : []),
        { to: `${base}/plan`, label: t('nav.plan') },
        { to: `${base}/prints`, label: t('nav.prints') },
        { to: `${base}/log`, label: t('nav.log') },
      ]}
    />
  );
}
