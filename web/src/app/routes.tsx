import { lazy, Suspense, type ComponentType } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { loadTexts, type Namespace } from '../i18n/i18n.ts';
import { PageSkeleton } from '../ui/PageSkeleton.tsx';
import { Broken } from './Broken.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFound } from './NotFound.tsx';

/**
 * A page that is a chunk of its own and comes with its own texts, both fetched when its address is
 * first opened, so that a delegate's phone never loads the console.
 */
function page<M>(texts: Namespace, load: () => Promise<M>, pick: (module: M) => ComponentType) {
  return lazy(async () => {
    const [module] = await Promise.all([load(), loadTexts(texts)]);
    return { default: pick(module) };
  });
}

const Entrance = page(
  'entry',
  () => import('../pages/entry/Entrance.tsx'),
  (m) => m.Entrance,
);
const Join = page(
  'entry',
  () => import('../pages/entry/Join.tsx'),
  (m) => m.Join,
);
const TicketEntry = page(
  'entry',
  () => import('../pages/entry/TicketEntry.tsx'),
  (m) => m.TicketEntry,
);
const Console = page(
  'console',
  () => import('../pages/console/index.tsx'),
  (m) => m.Console,
);
const Delegate = page(
  'delegate',
  () => import('../pages/delegate/index.tsx'),
  (m) => m.Delegate,
);
const Stage = page(
  'stage',
  () => import('../pages/stage/index.tsx'),
  (m) => m.Stage,
);
const Observer = page(
  'observer',
  () => import('../pages/observer/index.tsx'),
  (m) => m.Observer,
);

/** The addresses of the product. */
export function Pages() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary fallback={Broken} resetKey={pathname}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          <Route path="/" element={<Entrance />} />
          <Route path="/join" element={<Join />} />
          <Route path="/enter" element={<TicketEntry />} />
          <Route path="/console/*" element={<Console />} />
          <Route path="/d/:congressId/*" element={<Delegate />} />
          <Route path="/stage/:congressId" element={<Stage />} />
          <Route path="/o/:slug/*" element={<Observer />} />
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
