/** The chained log as it is read over HTTP. */
import { z } from 'zod';
import { count, id, instant } from './primitives.ts';

export const logEntry = z
  .object({
    position: count,
    stream: z.string(),
    seq: count,
    type: z.string(),
    at: instant,
    actor: z.object({ subject: z.string(), id: id.nullable() }),
    payload: z.record(z.string(), z.unknown()),
    prevHash: z.string(),
    hash: z.string(),
  })
  .meta({ id: 'LogEntry' });
export const logPage = z
  .object({
    entries: z.array(logEntry),
    head: z.string(),
    positions: count,
    /** Who acted in these entries: names of staff and delegates by id. */
    names: z.record(z.string(), z.string()),
  })
  .meta({ id: 'LogPage' });
export const logVerdict = z
  .object({ intact: z.boolean(), links: count, head: z.string(), problem: z.string().nullable() })
  .meta({ id: 'LogVerdict' });
