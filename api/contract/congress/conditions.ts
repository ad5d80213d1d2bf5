/** The named conditions of gates, in both languages. `{…}` are filled from the condition's facts. */
import type { Bilingual, Locale } from '../kernel/primitives.ts';
import { type Condition, fill } from '../kernel/refusal.ts';
import { conditions as after } from './after/conditions.ts';
import { conditions as assembly } from './assembly/conditions.ts';
import { conditions as ballot } from './ballot/conditions.ts';
import { conditions as declaration } from './declaration/conditions.ts';
import { conditions as nomination } from './nomination/conditions.ts';
import { conditions as preparation } from './preparation/conditions.ts';

export const conditions = { ...preparation, ...nomination, ...assembly, ...ballot, ...declaration, ...after } as const;

export type ConditionId = keyof typeof conditions;

/** The sentence of a condition in the reader's language, with its numbers. */
export function describe(one: Condition, locale: Locale): string {
  const sentence = (conditions as Record<string, Bilingual>)[one.id];
  return sentence ? fill(sentence[locale], one.facts, locale) : one.id;
}
