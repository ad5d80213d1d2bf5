/** What a register and a roster both say of a person. */
import { z } from 'zod';
import { id } from './primitives.ts';

/** Front-line workers, technical staff, ordinary administrators, and managers of middle rank and above. */
export const category = z.enum(['front-line', 'technical', 'administrative', 'manager']);
export const gender = z.enum(['female', 'male']);

/** The id of a person, where it stands for them: their name travels beside whatever holds it. */
export const personId = id.meta({ ref: 'person' });
