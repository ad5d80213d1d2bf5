/** The businesses of the platform. They are named here and in `app.ts`, and nowhere else. */
import { errors } from '@congress/contract/congress/refusals';
import { routesOfCongress } from './congress/http/routes.ts';
import type { Wiring } from './congress/http/wiring.ts';
import type { Speakers } from './kernel/http/server.ts';
import { registerRoutes } from './kernel/register/http.ts';
import { tenantRoutes } from './kernel/tree/routes.ts';

/** What all of them say over HTTP. */
export function speakersOf(wiring: Wiring): Speakers {
  return {
    refusals: errors,
    routes: (api) => {
      tenantRoutes(api, wiring);
      registerRoutes(api, wiring.deps);
      routesOfCongress(api, wiring);
    },
  };
}
