import type { Paper } from '@congress/contract/congress/ballot/view';
import { peopleIn } from '../../../kernel/ballot/domain/results.ts';
import type { CommandFacts } from '../../domain/facts.ts';
import type { CongressWork } from '../../ports/congresses.ts';

/** What a count of a closed paper rests on: box, room, and who stands in its elections. */
export async function counted(unit: CongressWork, paper: Paper): Promise<CommandFacts['countPaper']> {
  const [box, room] = [await unit.tally(paper), await unit.room(paper.id)];
  const inIt = peopleIn(paper.items, [box, room.entered]);
  return { box, room, known: inIt.length > 0 ? await unit.known(inIt) : {} };
}

/** The same, with every sheet. */
export async function recountFacts(unit: CongressWork, paper: Paper): Promise<CommandFacts['releaseRecount']> {
  const secret = paper.method === 'secret';
  return { ...(await counted(unit, paper)), sheets: secret ? await unit.sheets(paper) : [] };
}
