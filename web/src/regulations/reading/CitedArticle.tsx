import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { RefusalAlert } from '../../ui/acts/RefusalAlert.tsx';
import { LineSkeleton } from '../../ui/frame/PageSkeleton.tsx';
import { openCitation } from '../api.ts';
import { Paragraphs } from './Paragraphs.tsx';
import { addressOf } from './places.ts';
import classes from './reading.module.css';
import { useFetched } from '../../live/http/useFetched.ts';

/** Whom the library is not for: screens, and visitors of the public page. */
const outside = new Set(['forbidden', 'unauthenticated', 'session-ended']);

/** The words of the article that a rule cites, from the edition in force; or that they are not here. */
export function CitedArticle({ title, article }: { title: string; article: string }) {
  const { t } = useTranslation('regulations');
  const { date } = useFormat();
  const { pathname } = useLocation();
  const at = addressOf(pathname);
  const { value, refusal, retry } = useFetched(JSON.stringify([title, article]), () => openCitation(title, article));
  if (refusal) return outside.has(refusal.code) ? null : <RefusalAlert refusal={refusal} onRetry={retry} />;
  if (!value) return <LineSkeleton lines={3} />;
  const { regulation, article: found, mayLoad } = value;
  if (!regulation) {
    return (
      <p className={classes.none}>
        {t('cited.notLoaded')}{' '}
        {mayLoad ? (
          <Link to={`/console/regulations/load?title=${encodeURIComponent(title)}`}>{t('cited.load')}</Link>
        ) : null}
      </p>
    );
  }
  const whole = `${at}/${regulation.id}`;
  const { standing, inForceFrom } = regulation.edition;
  if (!found) {
    return (
      <p className={classes.none}>
        {standing === 'coming' ? t('cited.coming', { day: date(inForceFrom) }) : t('cited.noArticle', { article })}{' '}
        <Link to={whole}>{t('cited.whole', { title: regulation.title })}</Link>
      </p>
    );
  }
  return (
    <blockquote className={classes.cited} lang="zh-CN">
      <Paragraphs of={found} />
      <footer className={classes.from}>
        <Link to={`${whole}#${found.label}`}>{t('cited.whole', { title: regulation.title })}</Link>{' '}
        {t('cited.since', { day: date(inForceFrom) })}
      </footer>
    </blockquote>
  );
}
