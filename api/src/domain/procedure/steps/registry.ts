import type { CommandType } from '@congress/contract/commands';
import type { StepKind } from '@congress/contract/vocabulary';
import { agenda } from './agenda.ts';
import { approval } from './approval.ts';
import { ballot } from './ballot.ts';
import { credentials } from './credentials.ts';
import { declaration } from './declaration.ts';
import { discussion } from './discussion.ts';
import { evaluation } from './evaluation.ts';
import { filing } from './filing.ts';
import { followUp } from './followUp.ts';
import { grouping } from './grouping.ts';
import { notice } from './notice.ts';
import { preliminary } from './preliminary.ts';
import { presidium } from './presidium.ts';
import { proposals } from './proposals.ts';
import { publication } from './publication.ts';
import { report } from './report.ts';
import { roster } from './roster.ts';
import { signIn } from './signIn.ts';
import type { StepKindRule } from './stepKind.ts';

/** Every kind of step there is. */
export const stepKindRules = {
  approval,
  roster,
  grouping,
  credentials,
  proposals,
  agenda,
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
  ...notice.commands,
  ...discussion.commands,
  ...preliminary.commands,
  ...presidium.commands,
  ...report.commands,
  ...declaration.commands,
  ...publication.commands,
  ...filing.commands,
  ...followUp.commands,
};

export type StepCommand = keyof typeof stepCommands & CommandType;
