import type { FastifyInstance } from 'fastify';
import { congressRoutes } from './congresses.ts';
import { nextSessionRoutes } from './nextSession.ts';
import { paperRoutes } from './papers.ts';
import { printRoutes } from './prints.ts';
import { publicRoutes } from './public.ts';
import { recordRoutes } from './records.ts';
import { rosterAndRegisterRoutes } from './rosterAndRegister.ts';
import { ruleRoutes } from './rules.ts';
import { sessionRoutes } from './sessions.ts';
import { tighteningRoutes } from './tightenings.ts';
import type { Wiring } from './wiring.ts';

/** Everything of a congress that speaks HTTP. */
export function routesOfCongress(api: FastifyInstance, wiring: Wiring): void {
  sessionRoutes(api, wiring);
  congressRoutes(api, wiring);
  nextSessionRoutes(api, wiring);
  recordRoutes(api, wiring);
  ruleRoutes(api, wiring);
  tighteningRoutes(api, wiring);
  paperRoutes(api, wiring);
  printRoutes(api, wiring);
  rosterAndRegisterRoutes(api, wiring);
  publicRoutes(api, wiring);
}
