import fs from 'node:fs';
import path from 'node:path';

export type Source = { file: string; code: string };

/** Every TypeScript file below a folder that is no test, and is not of what was installed. */
export function sourcesIn(folder: string): Source[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name) && !name.includes('node_modules'))
    .map((file) => ({ file, code: fs.readFileSync(path.join(folder, file), 'utf8') }));
}
