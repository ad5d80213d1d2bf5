/**
 * The numbers of a rule profile that a union may make stricter for itself and those below it (K-6), and how each is said.
 * Left out is what has no stricter side: seconders (more of them shut proposals out, fewer let anything in) and the years
 * of a term. A limit says the number alone; whom a share counts stays as the profile has it.
 */
import { z } from 'zod';
import type { RuleName } from '../rules/rules.ts';

const whole = (least: number, most: number): z.ZodNumber => z.number().int().min(least).max(most);
const fraction = z
  .strictObject({ numerator: whole(1, 100), denominator: whole(1, 100) })
  .refine(({ numerator, denominator }) => numerator <= denominator, { message: 'more than all' });
const yes = z.literal(true);

/** What each of them may be made. Numbers of days are natural ones. */
export const limitValues = {
  /** At least so many, whatever the staff. */
  minimumDelegates: whole(1, 10_000),
  managersAtMost: whole(0, 100),
  frontLineAtLeast: whole(1, 100),
  /** Their share of the staff, as a duty. */
  womenAtLeast: yes,
  quorum: fraction,
  /** Of all formal delegates, reached or exceeded. */
  majority: fraction,
  majorityToAdopt: fraction,
  majorityToElect: fraction,
  secretToAdopt: yes,
  secretToElect: yes,
  secretToEvaluate: yes,
  secretProcedural: yes,
  noticeDays: whole(1, 365),
  presidiumShare: whole(1, 100),
  /** At least so many members. */
  presidiumSize: whole(1, 500),
  shownDays: whole(1, 365),
  publishWithinDays: whole(1, 365),
  fileWithinDays: whole(1, 365),
  vitalInterest: z.enum(['require-hybrid', 'block']),
} as const satisfies Partial<Record<RuleName, z.ZodType>>;

type Values = typeof limitValues;
export type TightenableRule = keyof Values;
export type LimitValue<R extends TightenableRule = TightenableRule> = z.infer<Values[R]>;
/** One number, as strict as a union makes it. */
export type Limit = { [R in TightenableRule]: { rule: R; value: LimitValue<R> } }[TightenableRule];

export const tightenableRules = Object.keys(limitValues) as [TightenableRule, ...TightenableRule[]];

const each = Object.entries(limitValues).map(([rule, value]) => z.strictObject({ rule: z.literal(rule), value }));
export const limit = z
  .discriminatedUnion('rule', each as unknown as [z.ZodObject<{ rule: z.ZodLiteral<string> }>])
  .meta({ id: 'Limit' }) as unknown as z.ZodType<Limit>;
