import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Shell.module.css';

export type ShellProps = {
  /** What stands in the header: usually the congress or the product. */
  heading: ReactNode;
  /** A quieter line under it. */
  subheading?: ReactNode;
  /** Right side of the header: ConnectionBadge, ThemeSwitch, LanguageSwitch. */
  tools?: ReactNode;
  /** Left column on a desktop (a step rail, say); hidden on a phone. */
  rail?: ReactNode;
  /** Right column on a desktop; below the content on a phone. */
  aside?: ReactNode;
  /** Stays at the bottom of a phone's screen: the one action or the navigation. */
  footer?: ReactNode;
  /** `phone` keeps one readable column at any width. */
  width?: 'phone' | 'page' | 'full';
  children: ReactNode;
};

/** The frame of a page: header, main with up to two side columns, and a bar at the bottom. */
export function Shell({ heading, subheading, tools, rail, aside, footer, width = 'page', children }: ShellProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.shell} data-width={width}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <header className={classes.header}>
        <div className={classes.headings}>
          <div className={classes.heading}>{heading}</div>
          {subheading ? <div className={classes.subheading}>{subheading}</div> : null}
        </div>
        {tools ? <div className={classes.tools}>{tools}</div> : null}
      </header>
      <div className={classes.columns} data-rail={rail ? true : undefined} data-aside={aside ? true : undefined}>
        {rail ? <div className={classes.rail}>{rail}</div> : null}
        <main id="content" tabIndex={-1} className={classes.main}>
          {children}
        </main>
        {aside ? <aside className={classes.aside}>{aside}</aside> : null}
      </div>
      {footer ? <div className={classes.footer}>{footer}</div> : null}
    </div>
  );
}
