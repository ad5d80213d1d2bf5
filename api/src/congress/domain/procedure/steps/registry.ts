import type { CommandType } from '@congress/contract/congress/tables/commands';
import type { StepKind } from '@congress/contract/congress/vocabulary';
import { agenda } from './preparation/agenda.ts';
import { approval } from './preparation/approval.ts';
import { ballot } from './ballot/ballot.ts';
import { credentials } from './preparation/credentials.ts';
import { declaration } from './declaration/declaration.ts';
import { discussion } from './assembly/discussion.ts';
import { evaluation } from './assembly/evaluation.ts';
import { filing } from './after/filing.ts';
import { followUp } from './after/followUp.ts';
import { grouping } from './preparation/grouping.ts';
import { nomination } from './nomination/nomination.ts';
import { notice } from './preparation/notice.ts';
import { preliminary } from './assembly/preliminary.ts';
import { presidium } from './assembly/presidium.ts';
import { proposals } from './preparation/proposals.ts';
import { publication } from './after/publication.ts';
import { report } from './assembly/report.ts';
import { roster } from './preparation/roster.ts';
import { signIn } from './assembly/signIn.ts';
import type { StepKindRule } from './stepKind.ts';

/** Every kind of step there is. */
export const stepKindRules = {
  approval,
  roster,
  grouping,
  credentials,
  proposals,
  agenda,
  nomination,
  notice,
  discussion,
  'sign-in': signIn,
  preliminary,
  presidium,
  report,
  evaluation,
  ballot,
  declaration,
  publication,
  filing,
  'follow-up': followUp,
} as const satisfies { [K in StepKind]: Omit<StepKindRule<K>, 'commands'> };

/** The rules of one kind, without its commands. */
export function ruleOf(kind: StepKind): Omit<StepKindRule, 'commands'> {
  return stepKindRules[kind];
}

/** The commands that belong to steps, of all kinds together. */
export const stepCommands = {
  ...approval.commands,
  ...roster.commands,
  ...grouping.commands,
  ...credentials.commands,
  ...proposals.commands,
  ...agenda.commands,
  ...nomination.commands,
  ...notice.commands,
  ...discussion.commands,
  ...preliminary.commands,
  ...presidium.commands,
  ...report.commands,
  ...evaluation.commands,
  ...declaration.commands,
  ...publication.commands,
  ...filing.commands,
  ...followUp.commands,
};

export type StepCommand = keyof typeof stepCommands & CommandType;
