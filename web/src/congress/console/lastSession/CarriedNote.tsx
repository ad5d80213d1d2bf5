import { useTranslation } from 'react-i18next';
import classes from '../../../ui/desk/desk.module.css';
import { Note } from '../../../ui/desk/Note.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useTerms } from '../../texts/useTerms.ts';

/** Says beside a form or a list that it is what the session before had, and is still to be looked at. */
export function CarriedNote({ what }: { what: 'roster' | 'groups' | 'proposed' }) {
  const { t } = useTranslation('console');
  const terms = useTerms();
  const { lastSession } = useCongress();
  if (!lastSession) return null;
  return (
    <div className={classes.below}>
      <Note icon="document">{t(`lastSession.carried.${what}`, { session: terms.session(lastSession) })}</Note>
    </div>
  );
}
