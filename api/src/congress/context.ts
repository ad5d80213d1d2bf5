/** The congress, as the house takes it in: the one place where its use cases meet their infrastructure. */
import { errors } from '@congress/contract/congress/refusals';
import { defineContext } from '../kernel/context.ts';
import { openSmall } from '../kernel/dossier/small.ts';
import { createLive } from '../kernel/live/live.ts';
import { watched } from '../kernel/postgres/watched.ts';
import { congressFigures } from './figures.ts';
import { routesOfCongress } from './http/routes.ts';
import { createBallotBox } from '../kernel/ballot/postgres/box.ts';
import { presentDelegates } from './infra/ballot/electorate.ts';
import { createCongresses } from './infra/congresses.ts';
import { createCountedCongresses } from './infra/figures.ts';
import { createEligibility } from './infra/people/eligible.ts';
import { createAttendanceBook } from './infra/people/attendanceBook.ts';
import { proofOfCongress } from './infra/proof.ts';
import { createRows } from './infra/rows.ts';
import { createTightenings, tighteningKind } from './infra/tightenings.ts';
import { watchedCongresses } from './infra/watchedCongresses.ts';
import { congressDoor } from './live/door.ts';
import { congressStream } from './live/kind.ts';
import type { Deps } from './ports/deps.ts';
import type { CongressShape } from './ports/live.ts';
import { filesOfCongress } from './usecases/files.ts';
import { makeExecute } from './usecases/command/execute.ts';
import { tighteningDossier } from './usecases/tightening/kind.ts';
import type { Execute } from './usecases/command/useCase.ts';

/** The live online congress of an enterprise's delegates. */
export const congress = defineContext<{ deps: Deps; execute: Execute }>({
  name: 'congress',
  refusals: errors,
  proofs: { congress: proofOfCongress },
  open: (house) => {
    const { pools, around, io, dossiers, files, deps: kernel, instruments, secure } = house;
    const tightening = openSmall(house, tighteningDossier(tighteningKind));
    const ballotBox = createBallotBox(pools, [presentDelegates], around);
    const attendanceBook = createAttendanceBook(pools, kernel.clock, around);
    const needs = {
      ...kernel,
      congresses: watchedCongresses(createCongresses(pools, files), around),
      ballotBox,
      eligibility: createEligibility(pools),
      attendanceBook,
      files,
      rows: watched('rows', createRows(pools), around),
      tightenings: createTightenings(dossiers),
    };
    const { live, stop } = createLive<CongressShape>(
      io,
      (itself) => congressStream({ ...needs, live: itself }),
      (seconds) => instruments.told(seconds),
    );
    const deps: Deps = { ...needs, live };
    const execute = instruments.timed(makeExecute(deps));
    return {
      routes: (api) => {
        routesOfCongress(api, { deps, execute, limit: deps.limit, secure });
        tightening.routes?.(api);
      },
      ...(tightening.mayWatch ? { mayWatch: tightening.mayWatch } : {}),
      door: congressDoor(deps, execute),
      figures: [congressFigures(watched('figures', createCountedCongresses(pools), around).counted)],
      meters: [
        {
          name: 'congress_ballots_waiting',
          help: 'Votes received and not yet committed',
          read: () => ballotBox.waiting(),
        },
        {
          name: 'congress_sign_ins_waiting',
          help: 'Sign-ins received and not yet committed',
          read: () => attendanceBook.waiting(),
        },
      ],
      files: filesOfCongress(deps),
      stop,
      offers: { deps, execute },
    };
  },
});
