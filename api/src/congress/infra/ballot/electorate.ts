import type { Electorate } from '../../../kernel/ballot/postgres/electorate.ts';
import { presentDelegates as name } from '../../ports/facts.ts';

/** Formal delegates of the congress who are signed in to the paper's sign-in, while the congress is under way (B-4, P-8). */
export const presentDelegates: Electorate = {
  name,
  owner: { join: 'join congress on congress.id = paper.congress_id', active: "congress.status = 'active'" },
  voters: `join person on person.id = given.person_id and person.congress_id = held.congress_id
    and person.capacity = 'formal' and person.removed_at is null
  join attendance on attendance.step_id = held.sign_in_step_id and attendance.person_id = given.person_id
    and attendance.left_at is null`,
  simulated: 'not has_entered(held.organization_id, person.id)',
};
