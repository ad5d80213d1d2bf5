import type { House, Opened } from '../context.ts';
import { tellChanged } from '../live/news.ts';
import { smallDossierRoutes } from './http.ts';
import type { SmallKind, SmallShape } from './kind.ts';
import { smallUseCases, type SmallUseCases } from './usecases.ts';

/** Opens a business whose dossiers are small: all that such a `context.ts` has to do. */
export function openSmall<S extends SmallShape>(house: House, kind: SmallKind<S>): Opened<SmallUseCases<S>> {
  const { io, dossiers, deps } = house;
  const useCases = smallUseCases(kind, {
    dossiers,
    clock: deps.clock,
    secrecy: deps.secrecy,
    newId: deps.newId,
    changed: (dossierId, version) => tellChanged(io, dossierId, version),
  });
  return {
    routes: (api) => smallDossierRoutes(api, kind, useCases, deps.limit),
    mayWatch: (identity, dossierId) => useCases.mayWatch(identity, dossierId),
    offers: useCases,
  };
}
