import { useTranslation } from 'react-i18next';
import { useServerNow } from '../../../live/stream/clock.ts';
import { useCongress } from '../../live/selectors.ts';
import classes from './AnnouncementBand.module.css';
import { screenfuls, usePages } from './usePages.ts';

/** How long an announcement stays up. */
const SHOWN_FOR = 5 * 60_000;
const MOST = 76;

/** The latest announcement, across the foot of the picture for as long as it is news. */
export function AnnouncementBand() {
  const { announcements } = useCongress();
  const now = useServerNow(5000);
  const latest = announcements.at(-1);
  if (!latest || now - Date.parse(latest.at) > SHOWN_FOR) return <div />;
  return <Band key={latest.id} text={latest.text} />;
}

function Band({ text }: { text: string }) {
  const { t, i18n } = useTranslation('stage');
  const parts = screenfuls(text, i18n.language === 'en' ? MOST * 1.6 : MOST);
  const page = usePages(parts.length, 9, text);
  return (
    <section className={classes.band} aria-label={t('announcement')}>
      <span className={classes.label}>{t('announcement')}</span>
      <p className={classes.text}>{parts[page]}</p>
      {parts.length > 1 ? (
        <span className={classes.page}>
          {page + 1}/{parts.length}
        </span>
      ) : null}
    </section>
  );
}
