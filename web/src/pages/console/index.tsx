import { Route, Routes, useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { LiveCongress } from '../../app/LiveCongress.tsx';
import { usePage } from '../../app/usePage.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { useCongress, useGate, useOpenStep } from '../../live/selectors.ts';
import { GateChecklist } from '../../ui/GateChecklist.tsx';
import { Sheet } from '../../ui/Sheet.tsx';
import { Shell } from '../../ui/Shell.tsx';
import { ShellTools } from '../../ui/ShellTools.tsx';
import { StepRail } from '../../ui/StepRail.tsx';

/** The secretariat's face: `/console` and `/console/:congressId/*`. */
export function Console() {
  return (
    <Routes>
      <Route index element={<Congresses />} />
      <Route path=":congressId/*" element={<OneCongress />} />
    </Routes>
  );
}

function Congresses() {
  const { t } = useTranslation('console');
  usePage(t('title'));
  return (
    <Shell heading={t('title')} tools={<ShellTools />}>
      <h1>{t('congresses')}</h1>
    </Shell>
  );
}

function OneCongress() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="staff">
      <Run />
    </LiveCongress>
  );
}

function Run() {
  const congress = useCongress();
  const open = useOpenStep();
  const gate = useGate(open?.id);
  const terms = useTerms();
  const { t } = useTranslation();
  usePage(congress.title);
  return (
    <Shell
      heading={congress.title}
      subheading={congress.organizationName}
      tools={<ShellTools live />}
      rail={<StepRail steps={congress.steps} />}
      aside={
        <Sheet title={t('gate.title')}>
          <GateChecklist conditions={gate} />
        </Sheet>
      }
    >
      <Sheet tone="act">
        <h1>{open ? terms.step(open) : t('steps.none')}</h1>
      </Sheet>
    </Shell>
  );
}
