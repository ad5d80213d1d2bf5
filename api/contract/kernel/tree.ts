/** Organizations, which form a tree. */
import { z } from 'zod';
import { id, keptLine, line } from './primitives.ts';

export const newOrganization = z.strictObject({ name: line, parentId: id.optional() });
export type NewOrganization = z.infer<typeof newOrganization>;
export const organization = z.object({ id, name: keptLine, parentId: id.nullable() }).meta({ id: 'Organization' });
