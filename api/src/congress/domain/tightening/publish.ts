/** What may be published as a tightening, and how it ends (K-6). Pure. */
import { refuse } from '@congress/contract/congress/refusals';
import type {
  Publication,
  Tightened,
  Tightening,
  TighteningCommand,
  TighteningEvent,
  Version,
} from '@congress/contract/congress/tightening/tightening';
import { text as both } from '@congress/contract/kernel/primitives';
import type { Refusal } from '@congress/contract/kernel/refusal';
import { effectOn } from '../profiles/tighten.ts';
import { profiles } from '../profiles/registry.ts';
import type { Profile } from '../profiles/profile.ts';

/** What comes in from the outside: ids, the digest of a text, and the day it is. */
export type Today = { today: string; newId: () => string; sha256: (text: string) => string };

type NewText = { ref: NonNullable<Version['text']>; kind: 'tightening'; title: string; text: string };
type Answer =
  | { ok: true; events: TighteningEvent[]; documents: NewText[]; madeId?: string }
  | { ok: false; refusal: Refusal };

const no = (...because: Parameters<typeof refuse>): Answer => ({ ok: false, refusal: refuse(...because) });

/** Whether a version speaks of a profile. A trial is played within minutes and stays what it is. */
export function concerns({ bases }: Pick<Version, 'bases'>, { id, provisional }: Profile): boolean {
  return !provisional && (bases === 'every' || bases.includes(id));
}

/** The profiles that something is published on. */
export function profilesOf(published: Pick<Publication, 'bases'>): Profile[] {
  return Object.values(profiles).filter((profile) => concerns(published, profile));
}

/** A new tightening: its first version. */
export function publish(wish: Publication, today: Today): Answer {
  return publishAs(1, wish, today);
}

/** A command on a tightening. */
export function decide({ versions, ended }: Tightening, command: TighteningCommand, today: Today): Answer {
  if (ended) return no('tightening-ended');
  switch (command.type) {
    case 'publishVersion': {
      const { id: _, type: __, ...wish } = command;
      return publishAs(versions.length + 1, wish, today);
    }
    case 'endTightening': {
      const { from, reason } = command;
      if (from < today.today) return no('tightening-ends-in-past');
      return { ok: true, events: [{ type: 'tightening.ended', payload: { from, reason } }], documents: [] };
    }
  }
}

function publishAs(ordinal: number, { text, ...said }: Publication, { newId, sha256 }: Today): Answer {
  const why = whyNot(said);
  if (why) return { ok: false, refusal: why };
  const id = newId();
  const ref = text === '' ? null : { documentId: newId(), sha256: sha256(text), revision: ordinal };
  const documents: NewText[] = ref ? [{ ref, kind: 'tightening', title: said.title, text }] : [];
  const version = { ...said, id, ordinal, text: ref };
  return { ok: true, events: [{ type: 'tightening.published', payload: { version } }], documents, madeId: id };
}

/** Each number must be stricter under one of the profiles at least, and looser under none. */
function whyNot({ adoptedOn, inForceFrom, bases, clauses }: Omit<Publication, 'text'>): Refusal | undefined {
  if (inForceFrom < adoptedOn) return refuse('tightening-before-adopted');
  if (bases !== 'every' && bases.some((id) => profiles[id].provisional)) return refuse('tightening-of-trial');
  const those = profilesOf({ bases });
  for (const [index, { limit }] of clauses.entries()) {
    const clause = index + 1;
    const looser = those.find((profile) => effectOn(profile, limit) === 'looser');
    if (looser) return refuse('tightening-loosens', { clause, profile: looser.id });
    const anything = those.some((profile) => effectOn(profile, limit) === 'stricter');
    if (!anything) return refuse('tightening-changes-nothing', { clause });
  }
  return undefined;
}

/** The limits of a version, each with the document as its source. */
export function limitsOf({ id, ...version }: Version, by: { name: string; tighteningId: string }): Tightened[] {
  const { title, adoptedOn, inForceFrom, clauses } = version;
  return clauses.map(({ limit, article, words }) => ({
    limit,
    source: {
      status: 'federation' as const,
      title,
      article,
      decisiveWords: '',
      // The union's own words, in whatever language it writes.
      summary: both(words, words),
      adopted: adoptedOn,
      inForce: inForceFrom,
      by: { ...by, versionId: id },
    },
  }));
}
