import { Suspense, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { matchPath, Route, Routes, useLocation } from 'react-router';
import { NotFound } from '../ui/frame/NotFound.tsx';
import { PageSkeleton } from '../ui/frame/PageSkeleton.tsx';
import { Broken } from './Broken.tsx';
import { late, type Late, type PageAt, type WebContext } from './context.ts';
import { ContextsProvider } from './useContexts.ts';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { Later } from './Later.tsx';

const entrance = late(
  'entry',
  () => import('./entry/Entrance.tsx'),
  (m): ComponentType => m.Entrance,
);
const ticketEntry = late(
  'entry',
  () => import('./entry/TicketEntry.tsx'),
  (m): ComponentType => m.TicketEntry,
);
const frame = late(
  'desk',
  () => import('./desk/DeskFrame.tsx'),
  (m): ComponentType<{ children: ReactNode }> => m.DeskFrame,
);
const deskHome = late(
  'desk',
  () => import('./desk/DeskHome.tsx'),
  (m): ComponentType => m.DeskHome,
);
const account = late(
  'desk',
  () => import('./desk/account/AccountPage.tsx'),
  (m): ComponentType => m.AccountPage,
);

/** An address: what has to be there before it is drawn, and what it draws. */
type Address = { path: string; parts: readonly Pick<Late<unknown>, 'fetch'>[]; element: ReactElement };

function address({ path, page }: PageAt, others: Address['parts'] = []): Address {
  return { path, parts: [page, ...others], element: <Later key={path} part={page} /> };
}

/** A page of the desk: in its frame, which stays while one goes from page to page. */
function atDesk({ path, page }: PageAt, others: Address['parts'] = []): Address {
  const element = (
    <Later key="desk" part={frame}>
      <Later key={path} part={page} />
    </Later>
  );
  return { path: path === '' ? '/console' : `/console/${path}`, parts: [frame, page, ...others], element };
}

/** What a first page shows of each context. */
function partsOf(contexts: readonly WebContext[], which: (one: WebContext) => Late<unknown> | null): Address['parts'] {
  return contexts.flatMap((one) => which(one) ?? []);
}

/** Every address of a house with these businesses. */
export function addressesOf(contexts: readonly WebContext[]): readonly Address[] {
  return [
    address(
      { path: '/', page: entrance },
      partsOf(contexts, ({ door }) => door),
    ),
    address({ path: '/enter', page: ticketEntry }),
    atDesk(
      { path: '', page: deskHome },
      partsOf(contexts, (one) => one.desk.home),
    ),
    atDesk({ path: 'account', page: account }),
    ...contexts.flatMap((one) => one.desk.pages.map((page) => atDesk(page))),
    ...contexts.flatMap((one) => one.pages.map((page) => address(page))),
  ];
}

/** Fetches what an address will show. @returns whether it is there; what is missing is asked for again once drawn. */
export async function fetchPage(addresses: readonly Address[], pathname: string): Promise<boolean> {
  const found = addresses.find(({ path }) => matchPath(path, pathname));
  try {
    await Promise.all(found?.parts.map((part) => part.fetch()) ?? []);
    return true;
  } catch {
    return false;
  }
}

/** The page of the present address, in a house with these businesses. */
export function Pages({ contexts, addresses }: { contexts: readonly WebContext[]; addresses: readonly Address[] }) {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary fallback={Broken} resetKey={pathname}>
      <Suspense fallback={<PageSkeleton />}>
        <ContextsProvider value={contexts}>
          <Routes>
            {addresses.map(({ path, element }) => (
              <Route key={path} path={path} element={element} />
            ))}
            <Route path="*" element={<NotFound />} />
          </Routes>
        </ContextsProvider>
      </Suspense>
    </ErrorBoundary>
  );
}
