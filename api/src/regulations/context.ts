/** The library of regulations, as the house takes it in. */
import { refusals } from '@congress/contract/regulations/refusals';
import { defineContext } from '../kernel/context.ts';
import { watched } from '../kernel/postgres/watched.ts';
import { libraryRoutes } from './http/routes.ts';
import { createLibrary } from './infra/library.ts';

/** What an organization works under, loaded by its own people, found by number and word. */
export const regulations = defineContext({
  name: 'regulations',
  refusals,
  open: ({ pools, around, deps }) => {
    const store = watched('regulations', createLibrary(pools), around);
    return { routes: (api) => libraryRoutes(api, { ...deps, store }), offers: {} };
  },
});
