/** What a register and a roster both say of a person. */
import { z } from 'zod';

/** Front-line workers, technical staff, and managers of middle rank and above. */
export const category = z.enum(['front-line', 'technical', 'manager']);
export const gender = z.enum(['female', 'male']);
