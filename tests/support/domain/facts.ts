/** Facts that are rows elsewhere, as a congress in memory has them. */
import type { CommandFacts, FactsOf, GateFacts, RoomCount, Tally } from '@congress/api/congress/domain/facts';
import type { DecidedCommand } from '@congress/api/congress/domain/procedure/machine';
import type { PaperItem } from '@congress/contract/congress/ballot/view';
import { type Sheet, sheetOf } from '@congress/api/kernel/ballot/domain/sheet';
import { counting } from '@congress/api/kernel/ballot/domain/tally';
import { currentSignIn } from '@congress/contract/congress/assembly/questions';
import type { Command } from '@congress/contract/congress/tables/commands';
import type { CongressView } from '@congress/contract/congress/snapshot';
import type { Person } from './people.ts';
import { sha256, type Draft } from './roster.ts';
import type { Presence, World } from './world.ts';

type Source<T extends keyof CommandFacts> = (
  world: World,
  command: Command<T>,
  personId: string | null,
  draft: Draft | undefined,
) => CommandFacts[T];

function presentAt({ attendance, people }: World, congress: CongressView): GateFacts['attendance'] {
  const book = attendance.get(currentSignIn(congress)?.id ?? '') ?? new Map<string, Presence>();
  const here = (which: (one: Person) => boolean, presence: Presence): number =>
    people.filter((one) => which(one) && book.get(one.id) === presence).length;
  const isFormal = ({ capacity }: Person): boolean => capacity === 'formal';
  const isOther = (one: Person): boolean => !isFormal(one);
  const onSite = here(isFormal, 'on-site');
  const remote = here(isFormal, 'remote');
  const others = here(isOther, 'on-site') + here(isOther, 'remote');
  return { present: onSite + remote, onSite, remote, others, onLeave: 0 };
}

/** What gates look at. */
export function gateFacts(world: World, congress: CongressView): GateFacts {
  const delivered = world.formal.filter((one) => world.delivered.has(one.id)).length;
  return { attendance: presentAt(world, congress), delivery: { delivered, read: 0 } };
}

const itemsOf = ({ state }: World, paperId: string): readonly PaperItem[] =>
  state.congress.papers.find(({ id }) => id === paperId)?.items ?? [];

function sheetsOf(world: World, paperId: string): Sheet[] {
  const items = itemsOf(world, paperId);
  return [...(world.boxes.get(paperId)?.values() ?? [])].map((marks) => sheetOf(items, marks) as Sheet);
}

/** What lies in the box of a paper. */
export function boxOf(world: World, paperId: string): Tally {
  const box = counting(itemsOf(world, paperId));
  for (const sheet of sheetsOf(world, paperId)) box.add(sheet);
  return box.result();
}

function roomOf({ rooms }: World, paperId: string): RoomCount {
  const room = rooms.get(paperId);
  return { issued: room?.issued.size ?? 0, entered: room?.entered ?? null };
}

/** Who votes in the room on a paper that is opened now. */
function inRoomOf(world: World, paperId: string): string[] {
  const paper = world.state.congress.papers.find(({ id }) => id === paperId);
  const there = world.inTheHall.map(({ id }) => id).toSorted();
  if (paper?.method === 'hands') return paper.hands === 'hall' ? there : [];
  return there.filter((id) => world.onPaper.has(id));
}

function ofRoster(...[, command, , draft]: [World, Command, string | null, Draft | undefined]): {
  roster: Draft['roster'];
} {
  if (!draft) throw new Error(`${command.type} writes no rows of the roster`);
  return { roster: draft.roster };
}

const ofPeople = ({ people }: World): FactsOf<'appointPanel'> => ({
  persons: Object.fromEntries(people.map((one) => [one.id, one])),
});

const head = (world: World): string => sha256(String(world.log.length));

const filed =
  (type: 'objection.filed' | 'candidate.objected') =>
  ({ log }: World, _: unknown, personId: string | null): { filed: number } => ({
    filed: personId === null ? 0 : log.filter((one) => one.type === type && one.actor.id === personId).length,
  });

const sources: { [T in keyof CommandFacts]: Source<T> } = {
  closeStep: (world) => gateFacts(world, world.state.congress),
  importRoster: ofRoster,
  changePerson: ofRoster,
  removePerson: ofRoster,
  defineGroups: ofRoster,
  assignToGroup: ofRoster,
  appointLeader: ofPeople,
  replaceLeader: ofPeople,
  appointPanel: ofPeople,
  addItem: ofPeople,
  changeItem: ofPeople,
  setAgenda: ofPeople,
  nominateOffices: ofPeople,
  openPaper: (world, { paperId }) => ({
    attendance: presentAt(world, world.state.congress),
    inRoom: inRoomOf(world, paperId),
  }),
  endRehearsal: () => ({ managed: 0 }),
  setVoting: (world, { personIds, voting }) => {
    const there = new Set(world.inTheHall.map(({ id }) => id));
    const moves = (id: string): boolean => there.has(id) && world.onPaper.has(id) !== (voting === 'paper');
    return { moved: [...new Set(personIds)].filter(moves).toSorted() };
  },
  enterRoomBallots: (world, { paperId, items }) => ({
    room: roomOf(world, paperId),
    entries: [...(world.rooms.get(paperId)?.entries ?? [])].map(([personId, block]) => ({
      personId,
      block,
      here: world.present.some(({ id }) => id === personId),
    })),
    known: Object.values(items)
      .flatMap((tally) => ('writeIns' in tally ? Object.keys(tally.writeIns) : []))
      .filter((id) => world.people.some((one) => one.id === id)),
  }),
  nominate: ofPeople,
  withdrawCandidacy: ofPeople,
  publishCandidates: ofPeople,
  answerCandidateObjection: ofPeople,
  drawCandidateOrder: (world) => ({ ...ofPeople(world), seed: head(world) }),
  objectToCandidate: filed('candidate.objected'),
  preparePaper: ofPeople,
  countPaper: (world, { paperId }) => ({ box: boxOf(world, paperId), room: roomOf(world, paperId), known: {} }),
  releaseRecount: (world, { paperId }) => ({
    box: boxOf(world, paperId),
    room: roomOf(world, paperId),
    known: {},
    sheets: sheetsOf(world, paperId),
  }),
  publishResults: (world) => ({
    head: head(world),
    resolutions: world.state.congress.resolutions.map(({ id, title, text, adoptedAt }) => {
      return { id, title, text: world.texts.get(text.documentId) ?? '', adoptedAt };
    }),
  }),
  fileObjection: filed('objection.filed'),
  answerObjection: ({ state, texts }, { objectionId }) => {
    const objection = state.congress.objections.find(({ id }) => id === objectionId);
    return { objection: texts.get(objection?.text.documentId ?? '') ?? '' };
  },
  // In memory nobody uploads anything.
  attachFile: () => ({ file: undefined }),
  makeArchive: (world) => ({ head: head(world), manifest: sha256('manifest') }),
  simulate: () => ({ simulable: [] }),
};

/** The facts that the rule of a command needs. */
export function factsFor(
  world: World,
  command: Command,
  personId: string | null,
  draft: Draft | undefined,
): FactsOf<DecidedCommand> {
  if (!Object.hasOwn(sources, command.type)) return {};
  return (sources[command.type as keyof CommandFacts] as Source<keyof CommandFacts>)(
    world,
    command as Command<keyof CommandFacts>,
    personId,
    draft,
  );
}
