import type { Body } from '@congress/contract/congress/tables/commands';
import { mostCandidates } from '@congress/contract/kernel/ballot/items';
import { candidatesNeeded } from '@congress/contract/congress/nomination/questions';
import { decisionsFor } from '@congress/contract/congress/preparation/decisions';
import { itemsOpen } from '@congress/contract/congress/preparation/questions';
import type { Item } from '@congress/contract/congress/preparation/view';
import type { State } from '@congress/contract/congress/snapshot';
import type { DecisionKind, Power } from '@congress/contract/congress/vocabulary';
import { accept, newDocument, no, type Context, type Decision, type Refused } from '../../../decision.ts';
import type { FactsOf } from '../../../facts.ts';
import { secretPowers } from '../../../profiles/profile.ts';
import { profileOf } from '../../../profiles/registry.ts';
import { removedWith } from '../../files.ts';
import { allOf, condition } from '../../gate.ts';
import type { StepKindRule } from '../stepKind.ts';
import { partsOf } from './itemParts.ts';

/** Why items and agenda cannot be worked on: they may from the founding until this step closes (P-7), so early too. */
function fixed({ congress }: State): Refused | undefined {
  return itemsOpen(congress) ? undefined : no('step-not-open', { expected: 'agenda' });
}

function fits(state: State, power: Power, decision: DecisionKind): Refused | undefined {
  const allowed = decisionsFor(power, secretPowers(profileOf(state.congress)));
  return allowed.includes(decision) ? undefined : no('wrong-decision-kind', { needed: allowed.join(' / '), power });
}

/** Whether a vital item may be decided in this congress at all (V-1). */
function vitalSettled({ congress }: State, item: Item): boolean {
  if (!item.vitalInterest || congress.mode !== 'online') return true;
  return profileOf(congress).vitalInterest.value === 'warn-with-reason' && item.vitalReason !== '';
}

/**
 * Whether there can be enough candidates for the seats of an item, if it has any: of the delegates two remain to count
 * the votes, who are no candidates.
 */
function canBeFilled({ congress }: State, { election }: Item): boolean {
  if (!election || election.eligible === 'staff') return true;
  const needed = candidatesNeeded(election, profileOf(congress).candidateSurplus.value);
  return needed <= Math.min(mostCandidates, congress.roster.formal - 2);
}

function written(
  state: State,
  fields: Body<'addItem'>,
  previous: Item | undefined,
  context: Context<FactsOf<'addItem'>>,
): Decision {
  const misfit = fits(state, fields.power, fields.decision);
  if (misfit) return misfit;
  const parts = partsOf(state.congress, fields, previous, context);
  if ('ok' in parts) return parts;
  const document = newDocument(context, 'item', fields.title, fields.text, previous?.text);
  const { title, power, decision, vitalInterest, vitalReason } = fields;
  const id = previous?.id ?? context.newId();
  const item: Item = {
    id,
    title,
    power,
    decision,
    vitalInterest,
    vitalReason,
    text: document.ref,
    frozen: false,
    ...parts,
  };
  const event = accept(
    previous ? { type: 'item.changed', payload: { item } } : { type: 'item.added', payload: { item } },
  );
  return { ...event, documents: [document], madeId: id };
}

/** 议题议程 (G-6, V-1). */
export const agenda: StepKindRule<'agenda', 'addItem' | 'changeItem' | 'removeItem' | 'setAgenda'> = {
  kind: 'agenda',
  emptyRecord: () => ({ kind: 'agenda' }),
  gate: (state) => {
    const { items, agenda: entries } = state.congress;
    const ready = items.filter((item) => item.text !== null && canBeFilled(state, item)).length;
    const unsettled = items.filter((item) => !vitalSettled(state, item)).length;
    const listed = items.filter((item) => entries.some((entry) => entry.itemId === item.id)).length;
    return [
      condition('items-decided', items.length > 0 && ready === items.length, {
        ready,
        all: items.length,
      }),
      condition('vital-interest-settled', unsettled === 0, { open: unsettled }),
      allOf('agenda-covers-items', ['listed', 'all'], listed, Math.max(items.length, 1)),
    ];
  },
  commands: {
    addItem: (state, command, context) => fixed(state) ?? written(state, command, undefined, context),
    changeItem: (state, command, context) => {
      const late = fixed(state);
      if (late) return late;
      const previous = state.congress.items.find((item) => item.id === command.itemId);
      return previous ? written(state, command, previous, context) : no('item-not-found');
    },
    removeItem: (state, { itemId }) => {
      const { congress } = state;
      const late = fixed(state);
      if (late) return late;
      if (!congress.items.some((item) => item.id === itemId)) return no('item-not-found');
      const entries = congress.agenda.filter((entry) => entry.itemId === itemId).map(({ id }) => id);
      return accept({ type: 'item.removed', payload: { itemId } }, ...removedWith(congress, [itemId, ...entries]));
    },
    setAgenda: (state, { entries }, context) => {
      const { congress } = state;
      const late = fixed(state);
      if (late) return late;
      for (const entry of entries) {
        if (entry.itemId && !congress.items.some((item) => item.id === entry.itemId)) {
          return no('item-not-found');
        }
        if (entry.presenterId && !context.facts.persons[entry.presenterId]) {
          return no('person-not-found');
        }
      }
      const taken = new Set<string>();
      const own = (id: string | undefined): string => {
        const kept = id !== undefined && !taken.has(id) ? id : context.newId();
        taken.add(kept);
        return kept;
      };
      const next = entries.map((entry) => ({ ...entry, id: own(entry.id) }));
      const gone = congress.agenda.map(({ id }) => id).filter((id) => !taken.has(id));
      return accept({ type: 'agenda.set', payload: { entries: next } }, ...removedWith(congress, gone));
    },
  },
};
