import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ThemeSwitch } from '../frame/ThemeSwitch.tsx';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import classes from './EntryFrame.module.css';

/** The door of the congress: its name over a red line, and one thing to do. */
export function EntryFrame({ heading, children }: { heading?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('entry');
  const { t: common } = useTranslation();
  return (
    <div className={classes.page}>
      <div className={classes.tools}>
        <ThemeSwitch words />
        <LanguageSwitch />
      </div>
      <main className={classes.column} tabIndex={-1}>
        <header className={classes.head}>
          <p className={classes.above}>{t('above')}</p>
          <h1 className={classes.product}>{heading ?? common('product')}</h1>
          <div className={classes.rules} aria-hidden="true" />
        </header>
        {children}
      </main>
      <footer className={classes.foot}>
        <ul className={classes.promise} aria-label={t('promise.label')}>
          <li>{t('promise.standards')}</li>
          <li>{t('promise.procedure')}</li>
          <li>{t('promise.powers')}</li>
          <li>{t('promise.steps')}</li>
        </ul>
      </footer>
    </div>
  );
}
