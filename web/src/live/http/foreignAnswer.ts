import { type Bilingual, text } from '@congress/contract/kernel/primitives';
import { fill } from '@congress/contract/kernel/refusal';
import { phrases } from '../words.ts';

const AWAY = new Set([502, 503, 504]);

/** What to tell a person when somebody between us and the platform answered in its place. */
export function foreignAnswer(status: number): Bilingual {
  const said = status === 413 ? phrases.tooLarge : AWAY.has(status) ? phrases.away : phrases.foreign;
  return text(fill(said['zh-CN'], { status }, 'zh-CN'), fill(said.en, { status }, 'en'));
}
