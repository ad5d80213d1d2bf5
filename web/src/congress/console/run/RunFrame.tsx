import { nextStep } from '@congress/contract/kernel/procedure/questions';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useParams } from 'react-router';
import { titleBeside } from '../../../i18n/titleBreaks.ts';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress, useOpenStep } from '../../live/selectors.ts';
import { Shell } from '../../../ui/frame/Shell.tsx';
import { ShellTools } from '../../../ui/frame/ShellTools.tsx';
import { StepRail } from '../../ui/StepRail.tsx';
import { IssuedCodes } from '../people/codes/IssuedCodes.tsx';
import { KeepPeopleFresh } from '../KeepPeopleFresh.tsx';
import { More } from '../../../ui/desk/More.tsx';
import { Conduct } from './Conduct.tsx';
import { DeskNav } from './DeskNav.tsx';
import { GatePanel } from './GatePanel.tsx';
import { Notices } from './Notices.tsx';
import { Pulse } from './Pulse.tsx';
import desk from '../../../ui/desk/desk.module.css';
import classes from './RunFrame.module.css';
import { StandstillBanner } from './StandstillBanner.tsx';
import { stepPath } from './paths.ts';
import { useRailAtStep } from './useRailAtStep.ts';

/** The frame of a congress being run: the procedure at left, its gate and one action at right. */
export function RunFrame() {
  const congress = useCongress();
  const open = useOpenStep();
  const { stepId, '*': rest } = useParams();
  const terms = useTerms();
  const { t } = useTranslation('console');
  const { t: common } = useTranslation();
  const current = open ?? nextStep(congress);
  const railBox = useRailAtStep(stepId ?? current?.id);
  const selected = stepId ?? (rest === '' ? current?.id : undefined);
  const { steps } = congress;
  const rail = <StepRail steps={steps} href={(step) => stepPath(congress.id, step.id)} selectedId={selected} />;
  const lengths = { '--steps': steps.length, '--phases': new Set(steps.map(({ phase }) => phase)).size };
  const here = steps.findIndex((step) => step.id === open?.id) + 1;
  return (
    <Shell
      heading={titleBeside(congress.organizationName, congress.title)}
      subheading={
        <>
          <Link to="/console" className={desk.back}>
            {t('desk:title')}
          </Link>{' '}
          · {congress.organizationName} · {terms.session(congress)}
          {congress.mode ? ` · ${terms.mode(congress.mode)}` : ''}
          {congress.profile === 'demo' ? ` · ${common('demoMark')}` : ''}
        </>
      }
      tools={<ShellTools live />}
      width="full"
      nav={<DeskNav />}
      rail={
        <div ref={railBox} className={classes.rail} style={lengths as CSSProperties}>
          {rail}
        </div>
      }
      aside={
        <>
          <GatePanel />
          <Pulse />
          <Conduct />
        </>
      }
    >
      <KeepPeopleFresh />
      <IssuedCodes />
      <div className={classes.allSteps}>
        <More
          title={
            open
              ? t('run.stepsAt', { position: here, all: steps.length, step: terms.step(open) })
              : t('run.allSteps', { count: steps.length })
          }
        >
          {rail}
        </More>
      </div>
      <Notices />
      <StandstillBanner />
      <Outlet />
    </Shell>
  );
}
