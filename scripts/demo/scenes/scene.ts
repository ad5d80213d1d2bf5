import type { Step } from '@congress/contract/congress/procedure/view';
import type { Evidence } from '@congress/contract/kernel/documents';
import type { Witness } from '../refusals.ts';
import type { Cast } from '../stage.ts';

/** A step's own doings; `nth` counts steps of the same kind from 1. With a witness, some is tried that must be refused. */
export type Scene = (cast: Cast, step: Step, nth: number, witness?: Witness) => Promise<void>;

/** What something is about, for a title of its own. */
export const about = (title: string): string => (title.startsWith('关于') ? title : `关于${title}`);

/** The day so many days from now in the plant's calendar, as `2026-11-20`. */
export function dayFromNow(days: number): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(Date.now() + days * 86_400_000);
}

/** A document made elsewhere, some weeks before. */
export const document = (title: string, number: string): Evidence => ({ title, number, date: dayFromNow(-18) });
