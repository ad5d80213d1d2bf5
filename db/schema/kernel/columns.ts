/* oxlint-disable typescript/explicit-module-boundary-types -- a column builder's type is its whole value */
/** Columns that mean the same in every table, written once. */
import { customType, integer, jsonb, text, uuid } from 'drizzle-orm/pg-core';

/**
 * An instant with the precision of JavaScript's clock, so that it comes back as it went in: the ISO string in UTC that
 * `Date.toISOString` gives. Of two ways the driver may hand it out, a `Date` is one.
 */
export const instant = customType<{ data: string; driverData: string | Date }>({
  dataType: () => 'timestamp (3) with time zone',
  fromDriver: (value) => new Date(value).toISOString(),
});

/** The tenant. On every row and in every query. */
export const organizationId = () => uuid('organization_id').notNull();

/** A SHA-256 digest as 64 hexadecimal digits. */
export const digest = (name: string) => text(name);

export const ordinal = () => integer('ordinal').notNull();
export const data = () => jsonb('data').notNull();
