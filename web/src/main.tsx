import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { addressesOf, fetchPage, Pages } from './app/routes.tsx';
import { contexts } from './contexts.ts';
import { startI18n } from './i18n/i18n.ts';
import { tabStorage } from './live/http/sessions.ts';
import { DesignSystem } from './ui/theme/DesignSystem.tsx';
import { restoreTypeSize } from './ui/theme/typeSize.ts';

const RELOADED = 'congress:reloaded';

// A new version was put up while this page was open, and the file it asks for is gone: begin anew, once.
let reloading = false;
addEventListener('vite:preloadError', (event) => {
  if (tabStorage.getItem(RELOADED) !== null) return;
  event.preventDefault();
  tabStorage.setItem(RELOADED, '1');
  reloading = true;
  location.reload();
});

const addresses = addressesOf(contexts);

async function start(root: HTMLElement): Promise<void> {
  restoreTypeSize();
  await startI18n();
  const there = await fetchPage(addresses, location.pathname);
  if (reloading) return;
  createRoot(root).render(
    <StrictMode>
      <DesignSystem>
        <BrowserRouter>
          <Pages contexts={contexts} addresses={addresses} />
        </BrowserRouter>
      </DesignSystem>
    </StrictMode>,
  );
  if (there) tabStorage.removeItem(RELOADED);
  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    // Without it everything works; only the shell is fetched anew each time.
    await navigator.serviceWorker.register('/sw.js').catch(() => undefined);
  }
}

const root = document.getElementById('root');
if (root) void start(root);
