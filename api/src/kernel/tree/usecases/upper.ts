/** What an upper union sees of those below it (T-2): figures and overdue lists, and nothing else. */
import type { UpperView } from '@congress/contract/kernel/tree/tree';
import type { Edition } from '../../figures/figures.ts';
import type { Identity } from '../../identity/ports.ts';
import { spender } from '../../limits/rateLimit.ts';
import { daysBetween, dayOf } from '../../register/domain/days.ts';
import { done, type Result } from '../../result.ts';
import { adviceFor, numbers } from '../domain/advice.ts';
import { sumsOf, type Subtree, type Unit } from '../domain/units.ts';
import type { TreeDeps } from '../ports.ts';
import { refused } from '../refused.ts';
import { mayLookBelow } from './access.ts';

/** The figures of one's own organization and those below it, as of now. Partners are no unions and count nowhere. */
export async function lookBelow(
  { tenancy, figures, clock, limit }: TreeDeps,
  identity: Identity,
): Promise<Result<UpperView>> {
  if (!mayLookBelow(identity)) return refused('forbidden', { command: 'lookBelow' });
  // All rows of all units are looked at, so not without end.
  const seconds = limit(spender(identity), 'join');
  if (seconds > 0) return refused('too-many-requests', { seconds });
  const now = clock.now();
  const today = dayOf(now);
  const units = await tenancy.below(identity.organizationId);
  const unions = units.filter(({ kind }) => kind !== 'partner').map(({ id }) => id);
  const editions = await Promise.all(figures.map((book) => book.read(unions, today)));
  return done({
    asOf: now.toISOString(),
    units: units.map(unitLine),
    numbers: Object.entries(numbers).map(([name, sourced]) => ({ name, ...sourced })),
    figures: editions.flatMap(({ figures: each }) => each.map((figure) => figureSheet(units, figure))),
    overdue: editions.flatMap(({ overdue }) => overdue.map((list) => overdueSheet(list, today))),
  });
}

function unitLine({ id, parentId, kind, name, staff, members }: Unit): UpperView['units'][number] {
  return { id, parentId, kind, name, staff, members, advice: adviceFor({ kind, staff, members }) };
}

function figureSheet(units: Subtree, { words, own }: Edition['figures'][number]): UpperView['figures'][number] {
  const sums = sumsOf(units, own);
  const nothing = { counted: 0, base: words.denominator ? 0 : null };
  return {
    ...words,
    total: sums.get(units[0]?.id ?? '') ?? nothing,
    units: [...sums].map(([unitId, sum]) => ({ unitId, ...sum })),
  };
}

/** The latest first. */
function overdueSheet({ words, items }: Edition['overdue'][number], today: string): UpperView['overdue'][number] {
  const late = items.map((item) => ({ ...item, days: daysBetween(item.dueOn, today) }));
  return { ...words, items: late.toSorted((one, other) => other.days - one.days) };
}
