import { useParams } from 'react-router';
import { useTranslation } from 'react-i18next';
import { LiveCongress } from '../../app/LiveCongress.tsx';
import { usePage } from '../../app/usePage.ts';
import { useTerms } from '../../i18n/useTerms.ts';
import { useCongress, useOpenStep } from '../../live/selectors.ts';
import { ConnectionBadge } from '../../ui/ConnectionBadge.tsx';

/** The hall's face: `/stage/:congressId`. */
export function Stage() {
  const { congressId = '' } = useParams();
  return (
    <LiveCongress congressId={congressId} face="stage">
      <Scene />
    </LiveCongress>
  );
}

function Scene() {
  const congress = useCongress();
  const open = useOpenStep();
  const terms = useTerms();
  const { t } = useTranslation('stage');
  usePage(congress.title);
  return (
    <main style={{ minHeight: '100vh', display: 'grid', placeContent: 'center', textAlign: 'center' }}>
      <h1 style={{ fontSize: '4rem' }}>{congress.title}</h1>
      <p style={{ fontSize: '3rem' }}>{open ? terms.step(open) : t('welcome')}</p>
      <ConnectionBadge />
    </main>
  );
}
