import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Phrases } from '../text/Phrases.tsx';
import classes from './Shell.module.css';

export type ShellProps = {
  /** What stands in the header: usually the congress or the product. */
  heading: ReactNode;
  /** A quieter line under it. */
  subheading?: ReactNode;
  /** Right side of the header: ConnectionBadge, ThemeSwitch, LanguageSwitch. */
  tools?: ReactNode;
  /** A row of links that stays under the header. */
  nav?: ReactNode;
  /** Left column where `width` is `full` and there is room for three (a step rail, say); else hidden. */
  rail?: ReactNode;
  /** Right column where `width` is `full` and there is room for two; else below the content. */
  aside?: ReactNode;
  /** Stays at the bottom of a phone's screen: the one action or the navigation. */
  footer?: ReactNode;
  /** `phone` keeps one readable column at any width; `full` may have columns beside it. */
  width?: 'phone' | 'page' | 'full';
  /** The header takes one line and scrolls away. */
  compact?: boolean;
  children: ReactNode;
};

/** The frame of a page: header, main with up to two side columns, and a bar at the bottom. */
export function Shell(props: ShellProps) {
  const { heading, subheading, tools, nav, rail, aside, footer, width = 'page', compact = false, children } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.shell} data-width={width} data-compact={compact || undefined}>
      <a className={classes.skip} href="#content">
        {t('skipToContent')}
      </a>
      <div className={classes.top}>
        <header className={classes.header}>
          <div className={classes.headings}>
            <div className={classes.heading}>{typeof heading === 'string' ? <Phrases of={heading} /> : heading}</div>
            {subheading ? <div className={classes.subheading}>{subheading}</div> : null}
          </div>
          {tools ? <div className={classes.tools}>{tools}</div> : null}
        </header>
        {nav ? <div className={classes.nav}>{nav}</div> : null}
      </div>
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
