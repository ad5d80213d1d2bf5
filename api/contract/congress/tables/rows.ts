/** How the congress writes rows of its tables. Apart from them, because events and gauges name each other. */
import type { z } from 'zod';
import type { CommandRow, EventRow } from '../../kernel/rows.ts';
import type { EventType } from './events.ts';
import type { GaugeName } from './gauges.ts';

/** A command with these fields. */
export function command<B extends z.ZodObject, S extends Omit<CommandRow<B, EventType>, 'body'> = object>(
  body: B,
  settling?: S,
): { body: B } & S {
  return { body, ...(settling as S) };
}

/** An event with this payload. After any of them the open step's checklist may be another. */
export function event<P extends z.ZodType>(
  payload: P,
  { moves = ['gate'], ...traits }: Partial<Pick<EventRow<P, GaugeName>, 'moves' | 'changes'>> = {},
): EventRow<P, GaugeName> {
  return { payload, moves, ...traits };
}
