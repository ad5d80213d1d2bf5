/** Reports on duty, and the rating that follows them. */
import { ratings } from '@congress/contract/congress/assembly/reportsOnDuty';
import { carries } from '@congress/contract/congress/ballot/questions';
import type { Paper } from '@congress/contract/congress/ballot/view';
import type { Choices } from '@congress/contract/kernel/ballot/marks';
import type { Witness } from '../refusals.ts';
import { said } from '../said.ts';
import type { Cast } from '../stage.ts';
import { votedBy } from './electing.ts';
import { certify } from './counting.ts';

/** Most are at the better levels; every fifth leaves one subject out, which is invalid for that subject. */
function levels(voter: number, { items }: Paper): Choices {
  return Object.fromEntries(
    items.flatMap((item) => {
      if (item.kind !== 'rating') return [];
      const rated = item.subjects.filter((_, place) => voter % 5 !== 4 || place > 0);
      const marked = rated.map(({ id }, place) => [
        id,
        Object.fromEntries(
          item.dimensions.map((dimension, n) => [dimension.id, [0, 0, 1, 1, 2, 3][(voter + place + n) % 6] ?? 0]),
        ),
      ]);
      return [[item.id, { levels: Object.fromEntries(marked) as Record<string, Record<string, number>> }] as const];
    }),
  );
}

/** Everybody who is rated reports, and is rated then. */
export async function evaluate(cast: Cast, witness?: Witness): Promise<void> {
  const { host } = cast;
  const { papers } = host.congress;
  const rated = ratings(host.congress).filter(
    ({ id }) => !papers.some((paper) => carries(paper, [{ itemId: id, matter: null }])),
  );
  if (rated.length === 0) return;
  const paperId = await host.must({
    type: 'preparePaper',
    title: '民主测评票',
    method: 'secret',
    itemIds: rated.map(({ id }) => id),
    matters: [],
    previousId: null,
  });
  witness?.(
    said('还没有述职就测评', 'rate before anybody reported'),
    'duty-report-unheard',
    await host.ask({ type: 'openPaper', paperId }),
  );
  for (const { id: itemId, rating } of rated) {
    for (const { id: subjectId } of rating.subjects) await host.must({ type: 'markReportHeard', itemId, subjectId });
  }
  await votedBy(cast, paperId, levels);
  await certify(cast, paperId);
}
