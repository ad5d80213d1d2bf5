import { lazy, Suspense, useState, type ComponentType } from 'react';
import { matchPath, Route, Routes, useLocation } from 'react-router';
import { loadTexts, type Namespace } from '../i18n/i18n.ts';
import { PageSkeleton } from '../ui/frame/PageSkeleton.tsx';
import { Broken } from './Broken.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFound } from '../ui/frame/NotFound.tsx';

/** A page that is fetched when its address is first opened, or ahead of that. */
type LatePage = ComponentType & { fetchAhead: () => Promise<unknown> };

/**
 * A page that is a chunk of its own and comes with its own texts, so that a delegate's phone never loads the console.
 * Fetched ahead, it is drawn at once; React keeps a fallback it has shown for some tenths of a second.
 */
function page<M>(texts: Namespace, load: () => Promise<M>, pick: (module: M) => ComponentType): LatePage {
  let there: ComponentType | null = null;
  const fetched = async (): Promise<{ default: ComponentType }> => {
    const [module] = await Promise.all([load(), loadTexts(texts)]);
    there = pick(module);
    return { default: there };
  };
  const Later = lazy(fetched);
  function Late() {
    const [Drawn] = useState<ComponentType>(() => there ?? Later);
    return <Drawn />;
  }
  return Object.assign(Late, { fetchAhead: fetched });
}

const Entrance = page(
  'entry',
  () => import('./entry/Entrance.tsx'),
  (m) => m.Entrance,
);
const Join = page(
  'entry',
  () => import('./entry/Join.tsx'),
  (m) => m.Join,
);
const TicketEntry = page(
  'entry',
  () => import('./entry/TicketEntry.tsx'),
  (m) => m.TicketEntry,
);
const Console = page(
  'console',
  () => import('../congress/console/index.tsx'),
  (m) => m.Console,
);
const Delegate = page(
  'delegate',
  () => import('../congress/delegate/index.tsx'),
  (m) => m.Delegate,
);
const Stage = page(
  'stage',
  () => import('../congress/stage/index.tsx'),
  (m) => m.Stage,
);
const Observer = page(
  'observer',
  () => import('../congress/observer/index.tsx'),
  (m) => m.Observer,
);

const Upper = page(
  'tree',
  () => import('../tree/upper/index.tsx'),
  (m) => m.Upper,
);

/** The addresses of the product. */
const pages: [path: string, page: LatePage][] = [
  ['/', Entrance],
  ['/join', Join],
  ['/enter', TicketEntry],
  ['/console/*', Console],
  ['/upper', Upper],
  ['/d/:congressId/*', Delegate],
  ['/stage/:congressId', Stage],
  ['/o/:slug/*', Observer],
];

/** Fetches what this address will show. @returns whether it is there; what is missing is asked for again once drawn. */
export async function fetchPage(pathname: string): Promise<boolean> {
  const found = pages.find(([path]) => matchPath(path, pathname));
  try {
    await found?.[1].fetchAhead();
    return true;
  } catch {
    return false;
  }
}

/** The page of the present address. */
export function Pages() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary fallback={Broken} resetKey={pathname}>
      <Suspense fallback={<PageSkeleton />}>
        <Routes>
          {pages.map(([path, Page]) => (
            <Route key={path} path={path} element={<Page />} />
          ))}
          <Route path="*" element={<NotFound />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
