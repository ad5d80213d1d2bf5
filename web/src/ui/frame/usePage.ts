import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';

let shownPath = '';

/**
 * Gives the page its title, and moves focus to its heading when the route has changed, so that a
 * screen reader hears where it is. Every page calls it once, with its own name.
 */
export function usePage(title: string): void {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const product = t('product');
  useEffect(() => {
    document.title = title === product ? title : `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    const moved = shownPath !== '' && shownPath !== pathname;
    shownPath = pathname;
    // Whoever came to write has the field already.
    if (!moved || document.activeElement?.matches('main textarea')) return;
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    if (!heading) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [pathname]);
}
