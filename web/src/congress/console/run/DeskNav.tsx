import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink, useLocation } from 'react-router';
import { useCongress, useGauge } from '../../live/selectors.ts';
import classes from './RunFrame.module.css';

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
  const desks = [
    { to: base, label: t('nav.step'), end: true, count: 0, unread: '' },
    { to: `${base}/people`, label: t('nav.people'), count: leave, unread: t('nav.leaveWaiting', { count: leave }) },
    {
      to: `${base}/suggestions`,
      label: t('nav.suggestions'),
      count: unanswered,
      unread: t('nav.unanswered', { count: unanswered }),
    },
    { to: `${base}/announcements`, label: t('nav.announcements'), count: 0, unread: '' },
    { to: `${base}/stage`, label: t('nav.stage'), count: 0, unread: '' },
    ...(lastSession ? [{ to: `${base}/last-session`, label: t('nav.lastSession'), count: 0, unread: '' }] : []),
    { to: `${base}/plan`, label: t('nav.plan'), count: 0, unread: '' },
    { to: `${base}/log`, label: t('nav.log'), count: 0, unread: '' },
  ];
  const onStep = pathname.startsWith(`${base}/steps/`);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    // On a screen too narrow for all of them, the one that is open is in sight.
    if (pathname) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [pathname]);
  return (
    <nav aria-label={t('nav.label')}>
      <ul className={classes.nav} ref={list}>
        {desks.map(({ to, label, end, count, unread }) => (
          <li key={to}>
            <NavLink to={to} end={end === true} {...(end && onStep ? { 'aria-current': 'true' as const } : {})}>
              {label}
              {count > 0 && !over ? (
                <span className={classes.badge} title={unread}>
                  {count}
                </span>
              ) : null}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
