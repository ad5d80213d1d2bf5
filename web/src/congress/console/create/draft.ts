import type { CongressCard } from '@congress/contract/congress/resources';
import type { ProfileId, TemplateId } from '@congress/contract/congress/vocabulary';

/** A congress not founded yet, as far as it is filled in. */
export type NewCongress = {
  template: TemplateId;
  /** The session it begins from, `BLANK` for none; empty as long as nobody has said. */
  from: string;
  profile: ProfileId;
  term: number | '';
  session: number | '';
  /** Null as long as the proposed name is kept. */
  title: string | null;
  total: number | '';
  women: number | '';
  /** What was sent last and under which id: sent again, it is still one congress. */
  sent: { id: string; wish: string } | null;
};

/** Begins from no session, and somebody said so. */
export const BLANK = 'blank';

export const emptyCongress: NewCongress = {
  template: 'annual',
  from: '',
  profile: 'national',
  term: '',
  session: '',
  title: null,
  total: '',
  women: '',
  sent: null,
};

/** Whether somebody said that it begins from a session; which one that is may have to be fetched first. */
export function beginsFromLast({ from }: NewCongress): boolean {
  return from !== '' && from !== BLANK;
}

/** The sessions one may begin from, the last one first. */
export function lastSessions(cards: readonly CongressCard[]): CongressCard[] {
  const late = (one: CongressCard): number => one.term * 100 + one.session;
  return cards.filter(({ mayBeContinued }) => mayBeContinued).toSorted((a, b) => late(b) - late(a));
}

/** The session a draft begins from; as long as nobody has said, the last one, which a first congress does not have. */
export function proposedFrom(
  { from, template }: NewCongress,
  candidates: readonly CongressCard[],
): CongressCard | null {
  if (from !== '') return candidates.find(({ id }) => id === from) ?? null;
  return template === 'first' ? null : (candidates[0] ?? null);
}
