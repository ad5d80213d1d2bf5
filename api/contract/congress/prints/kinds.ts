/** Prints 成文 of a congress: what is composed of its record, to be printed, signed, filed and kept. */
import { z } from 'zod';
import { count, id, locales } from '../../kernel/primitives.ts';

export const printKinds = [
  'approval',
  'roster',
  'groups',
  'credentials',
  'proposals',
  'proposal',
  'agenda',
  'notice',
  'delivery',
  'opinions',
  'attendance',
  'specimen',
  'count',
  'scrutiny',
  'evaluation',
  'minutes',
  'resolution',
  'publication',
  'filing',
  'follow-up',
  'answer',
] as const;
export const printKind = z.enum(printKinds);
export type PrintKind = z.infer<typeof printKind>;

export const printFormats = ['html', 'docx', 'pdf', 'xlsx'] as const;
export const printFormat = z.enum(printFormats);
export type PrintFormat = z.infer<typeof printFormat>;

/** One that can be printed now. */
export const printCard = z
  .object({
    kind: printKind,
    /** What it is of, where there are several: a step, a ballot paper, a resolution, a proposal, a follow-up. */
    about: id.nullable(),
    title: z.string(),
    /** Long lists are bound in volumes; an .xlsx holds all of them. */
    volumes: count.min(1),
    formats: z.array(printFormat),
  })
  .meta({ id: 'PrintCard' });
export type PrintCard = z.infer<typeof printCard>;
export const printCards = z.object({ prints: z.array(printCard) }).meta({ id: 'PrintCards' });

export const printQuery = z.object({
  about: id.optional(),
  format: printFormat.default('html'),
  language: z.enum(locales).default('zh-CN'),
  volume: z.coerce.number().int().min(1).max(1_000).default(1),
});
