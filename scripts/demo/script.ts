/** What happens in each step of the demo congress, between its opening and its closing. */
import type { Step } from '@congress/contract/congress/procedure/view';
import * as afterwards from './scenes/afterwards.ts';
import * as election from './scenes/election.ts';
import * as meeting from './scenes/meeting.ts';
import * as preparation from './scenes/preparation.ts';
import * as voting from './scenes/voting.ts';
import type { Scene } from './scenes/scene.ts';

/** Every kind's scene. */
export const scenes: Record<Step['kind'], Scene> = {
  approval: preparation.approval,
  roster: preparation.roster,
  grouping: preparation.grouping,
  credentials: preparation.credentials,
  proposals: preparation.collecting,
  agenda: preparation.agenda,
  nomination: election.nomination,
  notice: preparation.notice,
  discussion: meeting.discussion,
  'sign-in': meeting.signInAll,
  preliminary: meeting.preliminary,
  presidium: meeting.presidium,
  report: meeting.report,
  evaluation: meeting.evaluation,
  ballot: voting.ballot,
  declaration: voting.declaration,
  publication: afterwards.publication,
  filing: afterwards.filing,
  'follow-up': afterwards.followUp,
};
