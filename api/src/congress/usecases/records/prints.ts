/** Printing what is recorded: who may, the facts, and the file. */
import type { PrintCard, PrintFormat, PrintKind } from '@congress/contract/congress/prints/kinds';
import type { Happened } from '@congress/contract/congress/tables/events';
import type { Locale } from '@congress/contract/kernel/primitives';
import type { Print } from '../../../kernel/prints/print.ts';
import { lineOf, volumesFor } from '../../../kernel/prints/print.ts';
import { done, type Result } from '../../../kernel/result.ts';
import type { Identity } from '../../../kernel/identity/ports.ts';
import { profileOf } from '../../domain/profiles/registry.ts';
import { sheetOf } from '../../domain/profiles/sheet.ts';
import type { Deps } from '../../ports/deps.ts';
import type { LogLink } from '../../ports/congresses.ts';
import type { LiveView } from '../../ports/live.ts';
import type { Participant } from '../../ports/participant.ts';
import { bound, cards, compose, formatsOf, isOpen, needsOf } from '../../prints/catalogue.ts';
import type { Moment, PrintFacts } from '../../prints/facts.ts';
import { mentionedBy, mentionedInView } from '../live/mentions.ts';
import { refused } from '../refused.ts';
import { reading, staff } from '../facts/reading.ts';

export type Asked = {
  kind: PrintKind;
  about: string | null;
  format: PrintFormat;
  language: Locale;
  volume: number;
};
export type Printed = { title: string; bytes: Uint8Array };

const page = 1_000;

/** The log, link by link, a page held at a time. */
export async function* logOf({ congresses }: Pick<Deps, 'congresses'>, congressId: string): AsyncGenerator<LogLink> {
  for (let after = 0; ;) {
    const links = await congresses.readLog({ congressId, after, limit: page });
    yield* links;
    after += links.length;
    if (links.length < page) return;
  }
}

/** What is told of the log in prints: everything but marks of hundreds of delegates at once. */
async function momentsOf(deps: Deps, congressId: string): Promise<{ moments: Moment[]; people: Set<string> }> {
  const moments: Moment[] = [];
  const people = new Set<string>();
  for await (const { type, at, payload, hash } of logOf(deps, congressId)) {
    moments.push({ type, at, hash, payload: payload as Moment['payload'] });
    for (const id of mentionedBy({ type, payload } as Happened)) people.add(id);
  }
  return { moments, people };
}

/** What the view alone says. */
function factsInView({ state }: LiveView): PrintFacts {
  const { congress, staff, public: shown } = state;
  return {
    congress,
    reports: staff.reports,
    page: shown,
    rules: sheetOf(profileOf(congress)),
    names: {},
    texts: new Map(),
    moments: [],
    roster: [],
    attended: [],
    delivered: [],
  };
}

/** Facts for prints of a congress, lists of people left out. */
export async function factsOf(deps: Deps, congressId: string, view: LiveView): Promise<PrintFacts> {
  const { moments, people } = await momentsOf(deps, congressId);
  const documents = await deps.rows.documents(congressId);
  for (const id of mentionedInView(view.state.congress)) people.add(id);
  return {
    ...factsInView(view),
    names: await deps.live.cards(congressId, people),
    texts: new Map(documents.map(({ id, text }) => [id, text])),
    moments,
  };
}

/** The same facts with the list of people that a print needs. */
export async function withList(
  deps: Deps,
  facts: PrintFacts,
  kind: PrintKind,
  about: string | null,
): Promise<PrintFacts> {
  const { id } = facts.congress;
  switch (needsOf(kind)) {
    case 'roster':
      return { ...facts, roster: (await deps.rows.people(id, null, { limit: 100_000 })).people };
    case 'attended':
      return { ...facts, attended: about === null ? [] : await deps.rows.attendedAt(id, about) };
    case 'delivered':
      return { ...facts, delivered: await deps.rows.deliveredTo(id) };
    case undefined:
      return facts;
  }
}

const mayPrint = ({ identity: { subject } }: Participant): boolean => subject !== 'observer';

/** What there is to print for whoever asks. */
export function consultPrints(
  deps: Deps,
  identity: Identity,
  congressId: string,
  language: Locale,
): Promise<Result<{ prints: PrintCard[] }>> {
  return reading(deps, identity, congressId, mayPrint, async (actor) => {
    const view = await deps.live.view(congressId);
    if (!view) return refused('not-found');
    return done({ prints: cards(factsInView(view), language, staff(actor)) });
  });
}

/** Lays a print out. */
async function laidOut(deps: Deps, print: Print, format: PrintFormat): Promise<Result<Uint8Array>> {
  const made = await deps.press.print(print, format);
  switch (made) {
    case 'typesetter':
      return refused('no-typesetter');
    case 'fonts':
      return refused('not-typeset');
    case 'busy':
      return refused('too-many-requests', { seconds: 10 });
    default:
      return done(made);
  }
}

/**
 * One print as a file. Whoever takes part gets those made of what they may read; lists of people and what groups said
 * are the secretariat's and auditors'. Of a secret paper there is nothing in it but totals (B-9, B-16).
 */
export function printOne(deps: Deps, identity: Identity, congressId: string, asked: Asked): Promise<Result<Printed>> {
  const { kind, about, format, language, volume } = asked;
  return reading(deps, identity, congressId, mayPrint, async (actor) => {
    const view = await deps.live.view(congressId);
    if (!view) return refused('not-found');
    if (!staff(actor) && !isOpen(kind, view.state.congress, about)) return refused('nothing-to-print');
    const facts = await withList(deps, await factsOf(deps, congressId, view), kind, about);
    const print = compose(kind, about, facts, language);
    if (!print || !formatsOf(kind).includes(format)) return refused('nothing-to-print');
    const rows = Math.max(facts.roster.length, facts.attended.length, facts.delivered.length);
    if (volume > volumesFor(rows)) return refused('nothing-to-print');
    const bytes = await laidOut(deps, format === 'xlsx' ? print : bound(print, volume), format);
    return bytes.ok ? done({ title: lineOf(print), bytes: bytes.value }) : bytes;
  });
}
