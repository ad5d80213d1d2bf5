/** Every print a congress can have: of what there is one, how it is composed, and who may read it. */
import type { PrintCard, PrintFormat, PrintKind } from '@congress/contract/congress/prints/kinds';
import { words as printWords } from '@congress/contract/congress/prints/words';
import type { CongressView } from '@congress/contract/congress/snapshot';
import { words } from '@congress/contract/congress/words/words';
import { type Print, volumeOf, volumesFor } from '../../kernel/prints/print.ts';
import { answer, filing, followUp, publication, resolution } from './after.ts';
import { count, evaluation, scrutiny } from './ballot.ts';
import { agenda, delivery, notice } from './calling.ts';
import type { PrintFacts } from './facts.ts';
import { attendance, minutes, opinions, stepName } from './meeting.ts';
import { common } from './phrases/common.ts';
import { approval, credentials, groups, roster } from './preparation.ts';
import { proposal, proposals } from './proposals.ts';
import { specimen } from './specimen.ts';
import { type Setting, settingOf } from './setting.ts';

/** Lists of people that a print needs beside the view, the texts and the log. */
export type Lists = 'roster' | 'attended' | 'delivered';

type Entry = {
  /** What there may be one of each, or one of the congress as a whole (`null`). */
  of(congress: CongressView): readonly (string | null)[];
  compose(setting: Setting, about: string): Print | undefined;
  /**
   * Whether whoever takes part may read it, as they may read what it is made of. All else is the secretariat's, for it
   * lists people, or what not everyone may hear yet.
   */
  open?(congress: CongressView, about: string): boolean;
  needs?: Lists;
  /** Which one it is, where there are several. */
  named?(setting: Setting, about: string): string;
  /** Whether it is a list that people sort and count. */
  sheet?: true;
};

const whole = (): readonly null[] => [null];
const steps =
  (kind: string) =>
  ({ steps }: CongressView): string[] =>
    steps.filter((step) => step.kind === kind && step.state !== 'pending').map(({ id }) => id);
const always = (): boolean => true;
type Titled = readonly { id: string; title: string }[];
const byTitle =
  (of: (congress: CongressView) => Titled) =>
  ({ facts }: Setting, about: string): string =>
    of(facts.congress).find(({ id }) => id === about)?.title ?? '';
const byStep = (setting: Setting, about: string): string => {
  const step = setting.facts.congress.steps.find(({ id }) => id === about);
  return step ? stepName(setting, step) : '';
};
const byPhase = ({ facts, say }: Setting, about: string): string => {
  const phase = facts.congress.steps.find(({ id }) => id === about)?.phase;
  return phase ? say(words.phase[phase]) : '';
};
const paperTitle = byTitle(({ papers }) => papers);
const proposalTitle = byTitle(({ proposals }) => proposals);
const followedUp = (setting: Setting, about: string): string =>
  proposalTitle(setting, setting.facts.congress.followUps.find(({ id }) => id === about)?.subject.id ?? '');
/** The first step of a phase stands for the meeting it begins. */
const meetings = ({ steps }: CongressView): string[] =>
  (['preparatory-meeting', 'session'] as const).flatMap(
    (phase) => steps.find((step) => step.phase === phase)?.id ?? [],
  );

const catalogue: { readonly [K in PrintKind]: Entry } = {
  approval: { of: whole, compose: approval, open: always },
  roster: { of: whole, compose: roster, needs: 'roster', sheet: true },
  groups: { of: whole, compose: groups, open: always, sheet: true },
  credentials: { of: whole, compose: credentials, open: always },
  proposals: { of: whole, compose: proposals, open: always, sheet: true },
  proposal: {
    of: ({ proposals }) => proposals.map(({ id }) => id),
    compose: proposal,
    open: always,
    named: proposalTitle,
  },
  agenda: { of: whole, compose: agenda, open: always },
  notice: { of: whole, compose: notice, open: always },
  delivery: { of: whole, compose: delivery, needs: 'delivered', sheet: true },
  opinions: { of: steps('discussion'), compose: opinions, named: byStep },
  attendance: {
    of: steps('sign-in'),
    compose: attendance,
    needs: 'attended',
    sheet: true,
    named: byStep,
  },
  specimen: {
    of: ({ papers }) => papers.map(({ id }) => id),
    compose: specimen,
    open: always,
    named: paperTitle,
  },
  count: {
    of: ({ papers }) => papers.map(({ id }) => id),
    compose: count,
    open: ({ papers }, about) => papers.some(({ id, state }) => id === about && state === 'declared'),
    sheet: true,
    named: paperTitle,
  },
  scrutiny: {
    of: (congress) => [...steps('ballot')(congress), ...steps('evaluation')(congress)],
    compose: scrutiny,
    named: byStep,
  },
  evaluation: { of: steps('evaluation'), compose: evaluation, sheet: true, named: byStep },
  minutes: {
    of: meetings,
    compose: (setting, about) => {
      const phase = setting.facts.congress.steps.find(({ id }) => id === about)?.phase;
      return phase === 'preparatory-meeting' || phase === 'session' ? minutes(setting, phase) : undefined;
    },
    named: byPhase,
  },
  resolution: {
    of: ({ resolutions }) => resolutions.map(({ id }) => id),
    compose: resolution,
    open: always,
    named: byTitle(({ resolutions }) => resolutions),
  },
  publication: { of: whole, compose: publication, open: always },
  filing: { of: whole, compose: filing },
  'follow-up': { of: whole, compose: followUp, open: always, sheet: true },
  answer: {
    of: ({ followUps }) => followUps.map(({ id }) => id),
    compose: answer,
    open: always,
    named: followedUp,
  },
};

const kinds = Object.keys(catalogue) as PrintKind[];

export const needsOf = (kind: PrintKind): Lists | undefined => catalogue[kind].needs;

export function isOpen(kind: PrintKind, congress: CongressView, about: string | null): boolean {
  return catalogue[kind].open?.(congress, about ?? '') ?? false;
}

/** The formats a print comes in. */
export function formatsOf(kind: PrintKind): PrintFormat[] {
  return catalogue[kind].sheet ? ['html', 'docx', 'pdf', 'xlsx'] : ['html', 'docx', 'pdf'];
}

/** How many rows the list of a print has, as the roster counts them. */
function rowsOf(kind: PrintKind, { roster }: CongressView): number {
  return needsOf(kind) ? roster.formal + roster.nonVoting + roster.guests : 0;
}

/**
 * The print of this kind, whole, or nothing where what it tells has not happened. `about` is a step, a paper and so on.
 */
export function compose(
  kind: PrintKind,
  about: string | null,
  facts: PrintFacts,
  language: Setting['language'],
): Print | undefined {
  const known = catalogue[kind].of(facts.congress).includes(about);
  return known ? catalogue[kind].compose(settingOf(facts, language), about ?? '') : undefined;
}

/** One volume of a print: all of it, where it is not long. */
export function bound(print: Print, volume: number): Print {
  return volumeOf(print, volume, (number, of) =>
    common.volume[print.language].replace('{volume}', `${number}`).replace('{of}', `${of}`),
  );
}

/** Everything that can be printed now. Lists are composed without their people for this: there is one or there is none. */
export function cards(facts: PrintFacts, language: Setting['language'], all: boolean): PrintCard[] {
  const { congress } = facts;
  const setting = settingOf(facts, language);
  return kinds.flatMap((kind) =>
    catalogue[kind].of(congress).flatMap((about): PrintCard[] => {
      const print = all || isOpen(kind, congress, about) ? compose(kind, about, facts, language) : undefined;
      if (!print) return [];
      const name = catalogue[kind].named?.(setting, about ?? '');
      const called = setting.say(printWords.printKind[kind]);
      const title = name ? setting.say(common.colon, { label: called, value: name }) : called;
      return [{ kind, about, title, volumes: volumesFor(rowsOf(kind, congress)), formats: formatsOf(kind) }];
    }),
  );
}
