import { useTranslation } from 'react-i18next';
import { useTerms } from '../../texts/useTerms.ts';
import { useCongress } from '../../live/selectors.ts';
import { Note } from '../../../ui/desk/Note.tsx';
import shared from '../../../ui/desk/desk.module.css';

/** Says that the congress stands still, is over, or was called off, and why. */
export function StandstillBanner() {
  const { t } = useTranslation('console');
  const { status, statusReason } = useCongress();
  const terms = useTerms();
  if (status === 'active') return null;
  return (
    <div className={shared.below}>
      <Note icon={status === 'archived' ? 'check' : 'warn'} tone={status === 'archived' ? 'calm' : 'warn'}>
        <strong>{terms.status(status)}</strong>
        {statusReason ? ` · ${t('status.because', { reason: statusReason })}` : ''}
        <br />
        {t(`status.${status}`)}
      </Note>
    </div>
  );
}
