/** What a declared paper shows one after the other: a hall cannot scroll, so long results are cut into pages. */
import {
  isMotion,
  type ElectedRow,
  type ElectionResult,
  type MotionResult,
  type RatedRow,
  type RatingResult,
} from '@congress/contract/kernel/ballot/results';
import type { CountReport, ElectionItem, Paper, PaperItem, RatingItem } from '@congress/contract/congress/ballot/view';
import { paged } from '../../parts/usePages.ts';

/** So many names, or subjects, are read from the last row. */
const ROWS = 8;
/** Of more motions than these only the list is shown; one of them when the secretariat points at it. */
const MOST_MOTIONS = 8;

export type Slide =
  | { kind: 'motion'; item: PaperItem; result: MotionResult }
  | { kind: 'elected'; item: ElectionItem; result: ElectionResult }
  | { kind: 'votes'; item: ElectionItem; result: ElectionResult; rows: ElectedRow[]; from: number }
  | { kind: 'rated'; item: RatingItem; result: RatingResult; rows: RatedRow[] };

/** An item with what came of it. */
export type Decided = { item: PaperItem; result: CountReport['items'][number] };

/** Items with their results, in the order of the paper. */
export function decidedOn(paper: Pick<Paper, 'items'>, report: Pick<CountReport, 'items'>): Decided[] {
  return paper.items.flatMap((item) => {
    const result = report.items.find(({ paperItemId }) => paperItemId === item.id);
    return result ? [{ item, result }] : [];
  });
}

/** The pages of one item: a motion has one; an election who is elected, then every name; a rating its subjects. */
export function slidesOf({ item, result }: Decided): Slide[] {
  if (isMotion(result)) return [{ kind: 'motion', item, result }];
  if (result.kind === 'election') {
    if (item.kind !== 'election') return [];
    const votes = paged(result.rows, ROWS).map((rows, page): Slide => {
      return { kind: 'votes', item, result, rows, from: page * ROWS };
    });
    return [{ kind: 'elected', item, result }, ...votes];
  }
  if (item.kind !== 'rating') return [];
  const pages = result.held ? [[]] : pagesOfRating(item, result);
  return pages.map((rows) => ({ kind: 'rated', item, result, rows }));
}

/** Subjects of one judgement share pages; of several, each has its own. */
function pagesOfRating({ subjects, dimensions }: RatingItem, { rows }: RatingResult): RatedRow[][] {
  if (dimensions.length === 1) return paged(rows, ROWS);
  return subjects.flatMap(({ id }) =>
    paged(
      rows.filter(({ subjectId }) => subjectId === id),
      ROWS,
    ),
  );
}

/** The pages of a paper's items in turn; many motions are on the list alone. */
export function slidesInTurn(decided: readonly Decided[]): Slide[] {
  const motions = decided.filter(({ result }) => isMotion(result)).length;
  return decided.flatMap((one) => (motions > MOST_MOTIONS && isMotion(one.result) ? [] : slidesOf(one)));
}
