import type { FactWords } from '../../kernel/refusal.ts';
import { factWords as register } from '../../kernel/register/words.ts';
import { words } from './words.ts';

/** Which list the codes in a fact are of, by the name of the fact. */
export const factWords: FactWords = {
  ...register,
  expected: words.stepKind,
  blocking: words.stepKind,
  status: words.status,
  state: words.paperState,
  needed: words.decision,
  rules: words.compositionRule,
  profile: words.profile,
  role: words.role,
};
