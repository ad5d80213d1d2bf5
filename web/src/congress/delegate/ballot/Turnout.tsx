import { useTranslation } from 'react-i18next';
import { useGauge } from '../../live/selectors.ts';
import { Sheet } from '../../../ui/parts/Sheet.tsx';
import { Count } from '../../../ui/text/Count.tsx';

/** While a paper is open only the number returned is known, to anyone. */
export function Turnout({ paperId }: { paperId: string }) {
  const { t } = useTranslation('delegate');
  const value = useGauge('turnout');
  if (value?.paperId !== paperId) return null;
  return (
    <Sheet>
      <Count value={value.returned} of={value.issued} label={t('vote.returned')} />
    </Sheet>
  );
}
