import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import classes from '../../../ui/desk/desk.module.css';
import { Note } from '../../../ui/desk/Note.tsx';
import { useCongress } from '../../live/selectors.ts';
import { useOpenMatters } from '../queries.ts';

/** While the congress is prepared: that the session before left something open, and where to read it. */
export function OpenMattersNote() {
  const { t } = useTranslation('console');
  const { id } = useCongress();
  const { data } = useOpenMatters();
  const count = data?.matters.length ?? 0;
  if (count === 0) return null;
  return (
    <div className={classes.below}>
      <Note icon="clock">
        {t('lastSession.left', { count })} <Link to={`/console/${id}/last-session`}>{t('lastSession.read')}</Link>
      </Note>
    </div>
  );
}
