/**
 * Rows of a context's tables. What follows from a command or an event stands on its row, so that whoever carries out,
 * announces or counts needs no list of its own.
 */
import type { z } from 'zod';

/** A command: its fields; and where it is carried out once per target, the event by which that is seen, and of what. */
export type CommandRow<B extends z.ZodObject = z.ZodObject, E extends string = string> = {
  body: B;
  /** Type of the event that settles it for everybody else. */
  settles?: E;
  /** Field with the id of what it is about, where there are several; parts of a path are parted by dots. */
  about?: string;
};

/** An event: what it says; the totals that mean something else after it; and of whom one's own facts do. */
export type EventRow<P extends z.ZodType = z.ZodType, G extends string = string> = {
  payload: P;
  moves: readonly G[];
  /** `people`: names and places on the roster; `offices`: who holds which. */
  changes?: 'people' | 'offices';
};

/** A total: its value; who may see it; and in what it differs from one that changes when something stirs it. */
export type GaugeRow<V extends z.ZodType = z.ZodType> = {
  value: V;
  /** Everyone who follows, the secretariat, or the secretariat and the hall's screen. */
  audience: 'everyone' | 'staff' | 'hall';
  /** Time itself may change it: it is worked out anew every so many milliseconds. */
  every?: number;
  /** It says by itself until when it holds (`validUntil`), and is read again then. */
  expires?: true;
};

/** The bodies of a table of commands. */
export type BodiesOf<T extends Record<string, CommandRow>> = { [K in keyof T]: T[K]['body'] };
/** The payloads of a table of events. */
export type PayloadsOf<T extends Record<string, EventRow>> = { [K in keyof T]: T[K]['payload'] };
/** The values of a table of gauges. */
export type ValuesOf<T extends Record<string, GaugeRow>> = { [K in keyof T]: T[K]['value'] };

type Column<T, C extends PropertyKey> = { [K in keyof T]: T[K] extends Record<C, infer V> ? V : never };

/** One column of a table, by the keys of its rows. */
export function column<C extends string, T extends Record<string, Record<C, unknown>>>(
  table: T,
  name: C,
): Column<T, C> {
  return Object.fromEntries(Object.entries(table).map(([key, row]) => [key, row[name]])) as Column<T, C>;
}
