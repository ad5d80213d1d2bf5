/** A fire drill, as the house takes it in: the smallest complete business there is. It lives in the tests alone. */
import { z } from 'zod';
import { defineContext } from '../../../api/src/kernel/context.ts';
import type { SmallKind } from '../../../api/src/kernel/dossier/kind.ts';
import { openSmall } from '../../../api/src/kernel/dossier/small.ts';
import {
  commands,
  type DrillCommand,
  type DrillEvent,
  drillView,
  type DrillView,
  evolve,
  founding,
  refusals,
} from './contract.ts';
import { decide, due, plan } from './domain.ts';

type DrillShape = { state: DrillView; founding: z.infer<typeof founding>; command: DrillCommand; event: DrillEvent };

const kind: SmallKind<DrillShape> = {
  kind: 'drill',
  plural: 'drills',
  founding,
  view: drillView,
  command: z.union(Object.values(commands.schemas)),
  parse: commands.parse,
  may: ({ staffRole }, type) =>
    staffRole === 'administrator' || staffRole === 'host' || (staffRole === 'secretary' && type !== 'found'),
  show: (view, { subject }) => (subject === 'staff' ? view : undefined),
  found: plan,
  decide,
  evolve,
  due,
  ended: ({ status }) => status === 'held',
};

export const drill = defineContext({ name: 'drill', refusals, open: (house) => openSmall(house, kind) });
