import { useTranslation } from 'react-i18next';
import { usePage } from '../../ui/frame/usePage.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useTerms } from '../texts/useTerms.ts';
import { useServerNow } from '../../live/stream/clock.ts';
import { useCongress, useOpenStep } from '../live/selectors.ts';
import { ConnectionBadge } from '../../ui/frame/ConnectionBadge.tsx';
import { LanguageSwitch } from '../../ui/frame/LanguageSwitch.tsx';
import { ThemeSwitch } from '../../ui/frame/ThemeSwitch.tsx';
import { AnnouncementBand } from './parts/AnnouncementBand.tsx';
import classes from './Hall.module.css';
import { sceneOf, type Showing } from './sceneOf.ts';
import { AgendaScene } from './scenes/AgendaScene.tsx';
import { PausedScene } from './scenes/PausedScene.tsx';
import { ResolutionScene } from './scenes/voting/ResolutionScene.tsx';
import { ResultScene } from './scenes/voting/ResultScene.tsx';
import { SignInScene } from './scenes/gathering/SignInScene.tsx';
import { SpeakersScene } from './scenes/SpeakersScene.tsx';
import { StepScene } from './scenes/StepScene.tsx';
import { TurnoutScene } from './scenes/voting/TurnoutScene.tsx';
import { WelcomeScene } from './scenes/gathering/WelcomeScene.tsx';
import { useStageScale, useWakeLock } from './parts/useScreen.ts';

/** Of more characters than this a congress's title is set smaller in the header. */
const LONG_TITLE = 40;

/** The picture in the hall: whose congress, what is shown now, where it stands. Nothing scrolls. */
export function Hall() {
  const congress = useCongress();
  const { t } = useTranslation('stage');
  useStageScale();
  useWakeLock();
  usePage(congress.title);
  const showing = sceneOf(congress);
  return (
    <div className={classes.hall} data-scene={showing.scene}>
      <header className={classes.header}>
        {showing.scene === 'welcome' ? null : (
          <>
            {congress.title.includes(congress.organizationName) ? null : (
              <span className={classes.organization}>{congress.organizationName}</span>
            )}
            <span className={classes.title} data-long={congress.title.length > LONG_TITLE || undefined}>
              {congress.title}
            </span>
          </>
        )}
        <span className={classes.marks}>
          {congress.profile === 'demo' ? (
            <span className={classes.mark}>{t(congress.simulated ? 'demoSimulated' : 'demo')}</span>
          ) : null}
          {congress.status === 'adjourned' && showing.scene !== 'paused' ? (
            <span className={classes.mark}>{t('adjournedMark')}</span>
          ) : null}
        </span>
        {/* For the operator: appears when reached by the Tab key. */}
        <span className={classes.tools}>
          <ThemeSwitch />
          <LanguageSwitch />
        </span>
      </header>
      <main id="content" tabIndex={-1} className={classes.main}>
        <Scene showing={showing} />
      </main>
      <AnnouncementBand />
      <Footer />
    </div>
  );
}

function Scene({ showing }: { showing: Showing }) {
  switch (showing.scene) {
    case 'welcome':
      return <WelcomeScene />;
    case 'sign-in':
      return <SignInScene step={showing.step} />;
    case 'agenda':
      return <AgendaScene />;
    case 'speakers':
      return <SpeakersScene />;
    case 'turnout':
      return <TurnoutScene paper={showing.paper} />;
    case 'result':
      return <ResultScene paper={showing.paper} paperItemId={showing.paperItemId} />;
    case 'resolution':
      return <ResolutionScene resolution={showing.resolution} />;
    case 'step':
      return <StepScene step={showing.step} />;
    case 'paused':
      return <PausedScene />;
  }
}

function Footer() {
  const { steps } = useCongress();
  const open = useOpenStep();
  const terms = useTerms();
  const { time } = useFormat();
  const { t } = useTranslation();
  const now = useServerNow(5000);
  return (
    <footer className={classes.footer}>
      <span className={classes.steps} aria-hidden="true">
        {steps.map(({ id, state }) => (
          <span key={id} data-state={state} />
        ))}
      </span>
      <span className={classes.where}>
        {open ? (
          <>
            <strong>{terms.step(open)}</strong>{' '}
            <span>{t('steps.position', { position: steps.indexOf(open) + 1, all: steps.length })}</span>
          </>
        ) : null}
      </span>
      <span className={classes.connection}>
        <ConnectionBadge />
      </span>
      <span className={classes.clock}>{time(now)}</span>
    </footer>
  );
}
