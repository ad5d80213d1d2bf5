import type { Evidence, Step } from '@congress/contract/snapshot';
import type { Witness } from '../refusals.ts';
import type { Cast } from '../stage.ts';

/** A step's own doings; `nth` counts steps of the same kind from 1. With a witness, some is tried that must be refused. */
export type Scene = (cast: Cast, step: Step, nth: number, witness?: Witness) => Promise<void>;

/** A document made elsewhere. */
export const document = (title: string, number: string): Evidence => ({ title, number, date: '2026-11-02' });
