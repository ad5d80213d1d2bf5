import fs from 'node:fs';

/** The program in an archive that proves it with nothing but Python. */
export const verifier = fs.readFileSync(new URL('verify.py', import.meta.url), 'utf8');
