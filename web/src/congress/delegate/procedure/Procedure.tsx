import { useTranslation } from 'react-i18next';
import { useCongress } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { StepRail } from '../../ui/StepRail.tsx';
import { Page } from '../parts/Page.tsx';
import { useHome } from '../home/useHome.ts';

/** The whole procedure, each step with its record one tap away. */
export function Procedure() {
  const { steps } = useCongress();
  const { t } = useTranslation();
  const home = useHome();
  return (
    <Page title={t('steps.title')} back="">
      <Sheet>
        <StepRail steps={steps} href={(step) => home(`steps/${step.id}`)} />
      </Sheet>
    </Page>
  );
}
