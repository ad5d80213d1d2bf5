import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useParams } from 'react-router';
import { usePage } from '../../../ui/frame/usePage.ts';
import { useCongress } from '../../live/selectors.ts';
import { ConnectionBadge } from '../../../ui/frame/ConnectionBadge.tsx';
import { Icon, type IconName } from '../../../ui/parts/Icon.tsx';
import { LanguageSwitch } from '../../../ui/frame/LanguageSwitch.tsx';
import { Shell } from '../../../ui/frame/Shell.tsx';
import { TypeSwitch } from '../../../ui/frame/TypeSwitch.tsx';
import { titleBeside } from '../../../i18n/titleBreaks.ts';
import { useTerms } from '../../texts/useTerms.ts';
import classes from './Page.module.css';
import { useUnread } from '../assembly/seenPosts.ts';
import { useHome } from '../home/useHome.ts';

/** By the tab's word, its address (people have kept those of the documents as `papers`) and its sign. */
const tabs = [
  ['home', '', 'home'],
  ['documents', 'papers', 'document'],
  ['talk', 'talk', 'speak'],
  ['votes', 'votes', 'ballot'],
  ['me', 'me', 'person'],
] as const satisfies readonly (readonly [string, string, IconName])[];

export type PageProps = {
  title: string;
  /** The page one came from, below the delegate's own address; '' is home. */
  back?: string;
  /** Instead of the navigation: the action of a task that has the whole screen. */
  footer?: ReactNode;
  /** Drawn by the page itself, as its h1. */
  ownHeading?: boolean;
  /** The header takes one line and scrolls away: the page has to be in sight as a whole. */
  compact?: boolean;
  children: ReactNode;
};

/** A page of the delegate's face: where the congress is, what stands still, and the way around. */
export function Page({ title, back, footer, ownHeading = false, compact = false, children }: PageProps) {
  const congress = useCongress();
  const { t } = useTranslation('delegate');
  const { t: common } = useTranslation();
  const home = useHome();
  const simulated = congress.simulated ? `${common('demoMark')} · ${common('simulated.here')} · ` : '';
  usePage(title);
  return (
    <Shell
      heading={titleBeside(congress.organizationName, congress.title)}
      subheading={compact ? null : `${simulated}${congress.organizationName}`}
      compact={compact}
      tools={<Tools />}
      width="phone"
      footer={footer ? <section aria-label={t('actions')}>{footer}</section> : <Tabs />}
    >
      {back === undefined ? null : (
        <Link to={home(back)} className={classes.back}>
          <Icon name="back" />
          {t('back')}
        </Link>
      )}
      <StandingStill />
      {ownHeading ? null : <h1 className={classes.heading}>{title}</h1>}
      <div className={classes.body}>{children}</div>
    </Shell>
  );
}

/** Light or dark is chosen under "me": the title needs the room more. */
function Tools() {
  return (
    <>
      <ConnectionBadge />
      <TypeSwitch />
      <LanguageSwitch />
    </>
  );
}

/** The way around; what is new in my group is told on its tab. */
function Tabs() {
  const unread = useUnread();
  const { t } = useTranslation('delegate');
  const { congressId = '' } = useParams();
  return (
    <nav className={classes.tabs} aria-label={t('tab.label')}>
      {tabs.map(([key, to, icon]) => (
        <NavLink key={key} to={`/d/${congressId}${to && `/${to}`}`} end={to === ''} className={classes.tab ?? ''}>
          <span className={classes.sign}>
            <Icon name={icon} size="1.5rem" />
            {key === 'talk' && unread > 0 ? (
              <span className={classes.unread}>{unread > 99 ? '99+' : unread}</span>
            ) : null}
          </span>
          <span>
            {t(`tab.${key}`)}
            {key === 'talk' && unread > 0 ? (
              <VisuallyHidden>{t('tab.unread', { count: unread })}</VisuallyHidden>
            ) : null}
          </span>
        </NavLink>
      ))}
    </nav>
  );
}

/** Says on every page that the congress is adjourned, postponed or over, and why. */
function StandingStill() {
  const { status, statusReason } = useCongress();
  const { t } = useTranslation('delegate');
  const terms = useTerms();
  if (status === 'active') return null;
  return (
    <div className={classes.still} role="status">
      <Icon name={status === 'archived' ? 'check' : 'clock'} size="1.5rem" />
      <div>
        <strong>{terms.status(status)}</strong>
        <p>{t(`still.${status}`)}</p>
        {statusReason ? <p>{t('still.reason', { reason: statusReason })}</p> : null}
      </div>
    </div>
  );
}
