/** What was typed of a block so far, as text in its fields, and the block it makes. */
import { type Block, numbersOf } from '@congress/contract/kernel/ballot/block';
import type { ItemTally } from '@congress/contract/kernel/ballot/tallies';
import type { Paper, PaperItem } from '@congress/contract/congress/ballot/view';

/** By `<item> <place>`, a place as blocks name it; `returned` for all that came back. */
export type Typed = Readonly<Record<string, string>>;

export const RETURNED = 'returned';
const NUMBER = /^\d{1,5}$/;

/** The field of one number. */
export function fieldOf(itemId: string, place: string): string {
  return `${itemId} ${place}`;
}

/** What stands in a field as a number; an empty one is none. */
export function numberIn(typed: Typed, field: string): number {
  const text = typed[field]?.trim() ?? '';
  return NUMBER.test(text) ? Number(text) : 0;
}

/** Digits alone, as many as a hall can have. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '').slice(0, 5);
}

/** Who was written in on an item so far. */
export function writtenIn(typed: Typed, itemId: string): string[] {
  const before = fieldOf(itemId, '+');
  return Object.keys(typed).flatMap((field) => (field.startsWith(before) ? [field.slice(before.length)] : []));
}

function tallyOf(item: PaperItem, typed: Typed): ItemTally {
  const at = (place: string): number => numberIn(typed, fieldOf(item.id, place));
  switch (item.kind) {
    case 'motion':
      return { for: at('for'), against: at('against'), abstain: at('abstain'), invalid: at('invalid') };
    case 'election':
      return {
        kind: 'election',
        invalid: at('invalid'),
        candidates: Object.fromEntries(
          item.candidates.map(({ id }) => [
            id,
            { for: at(`${id} for`), against: at(`${id} against`), abstain: at(`${id} abstain`) },
          ]),
        ),
        writeIns: Object.fromEntries(writtenIn(typed, item.id).map((id) => [id, at(`+${id}`)])),
      };
    case 'rating':
      return {
        kind: 'rating',
        subjects: Object.fromEntries(
          item.subjects.map(({ id: subject }) => [
            subject,
            Object.fromEntries(
              item.dimensions.map(({ id }) => [
                id,
                {
                  levels: item.scale.levels.map((_, level) => at(`${subject} ${id} ${level}`)),
                  invalid: at(`${subject} ${id} invalid`),
                },
              ]),
            ),
          ]),
        ),
      };
  }
}

/** The block that was typed. */
export function blockFrom({ items }: Pick<Paper, 'items'>, typed: Typed): Block {
  return {
    returned: numberIn(typed, RETURNED),
    items: Object.fromEntries(items.map((item) => [item.id, tallyOf(item, typed)])),
  };
}

/** A block that was entered, back in its fields; what is none stays empty. */
export function typedFrom({ items }: Pick<Paper, 'items'>, block: Block): Typed {
  const numbers = items.flatMap((item) =>
    [...numbersOf(item, block.items[item.id])].map(([place, votes]) => [fieldOf(item.id, place), votes] as const),
  );
  const typed = numbers.flatMap(([field, votes]) => (votes > 0 ? [[field, String(votes)]] : []));
  return Object.fromEntries([[RETURNED, String(block.returned)], ...typed]) as Typed;
}
