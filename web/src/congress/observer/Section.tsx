import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Section.module.css';

type SectionProps = { id: string; title: string; children: ReactNode };

/** One part of the page, where its anchor leads. On a phone it ends with the way back to the contents. */
export function Section({ id, title, children }: SectionProps) {
  const { t } = useTranslation('observer');
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className={classes.title}>
        {title}
      </h2>
      {children}
      <p className={classes.back}>
        <a href="#contents">{t('backToContents')}</a>
      </p>
    </section>
  );
}
