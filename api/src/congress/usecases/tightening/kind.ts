/** A tightening as a small dossier: its log, its versions, its documents. */
import {
  commands,
  evolve,
  publication,
  tightening,
  tighteningCommand,
  type Publication,
  type Tightening,
  type TighteningCommand,
  type TighteningEvent,
} from '@congress/contract/congress/tightening/tightening';
import type { Moment, SmallKind } from '../../../kernel/dossier/kind.ts';
import { onlyLooksOn } from '../../../kernel/identity/standing.ts';
import { dayOf } from '../../../kernel/register/domain/days.ts';
import { decide, publish, type Today } from '../../domain/tightening/publish.ts';
import { mayPublish } from './access.ts';

export type TighteningShape = {
  state: Tightening;
  founding: Publication;
  command: TighteningCommand;
  event: TighteningEvent;
};

const today = ({ now, newId, sha256 }: Moment): Today => ({ today: dayOf(new Date(now)), newId, sha256 });

export const tighteningDossier = (kind: string): SmallKind<TighteningShape> => ({
  kind,
  plural: 'tightenings',
  founding: publication,
  view: tightening,
  command: tighteningCommand,
  parse: commands.parse,
  may: mayPublish,
  show: (state, identity) => (identity.subject === 'staff' && !onlyLooksOn(identity) ? state : undefined),
  found: (wish, moment) => publish(wish, today(moment)),
  decide: (state, command, moment) => decide(state, command, today(moment)),
  evolve,
  due: () => [],
  ended: ({ ended }) => ended !== null,
});
