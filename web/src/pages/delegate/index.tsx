import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { LiveCongress } from '../../app/LiveCongress.tsx';
import { usePage } from '../../app/usePage.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { useCongress, useMe, useOpenStep } from '../../live/selectors.ts';
import { Sheet } from '../../ui/Sheet.tsx';
import { Shell } from '../../ui/Shell.tsx';
import { ShellTools } from '../../ui/ShellTools.tsx';
import { StepProgress } from '../../ui/StepProgress.tsx';

/** The delegate's face: `/d/:congressId/*`. */
export function Delegate() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="delegate">
      <Home />
    </LiveCongress>
  );
}

function Home() {
  const congress = useCongress();
  const me = useMe();
  const open = useOpenStep();
  const terms = useTerms();
  const { t } = useTranslation('delegate');
  usePage(congress.title);
  return (
    <Shell heading={congress.title} subheading={congress.organizationName} tools={<ShellTools live />} width="phone">
      <StepProgress steps={congress.steps} />
      <Sheet tone="act">
        <h1>{open ? terms.step(open) : t('waiting')}</h1>
        <p>{t('greeting', { name: me.name })}</p>
      </Sheet>
    </Shell>
  );
}
