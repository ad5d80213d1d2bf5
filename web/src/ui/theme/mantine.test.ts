import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { expect, test } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../..');
const library = path.resolve(createRequire(import.meta.url).resolve('@mantine/core'), '../..');
const read = (file: string): string => fs.readFileSync(file, 'utf8');
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

/** Components a source file takes from the library, and those it names by a part: `Radio.Card` is RadioCard. */
function taken(text: string): string[] {
  const names = all(text, /import \{([^}]*)\} from '@mantine\/core'/g).flatMap((one) => all(one, /\b([A-Z]\w+)/g));
  const parts = names.flatMap((name) => all(text, new RegExp(`<${name}\\.(\\w+)`, 'g')).map((part) => name + part));
  return [...names, ...parts];
}

/** A component and all it is made of. */
function madeOf(component: string, seen = new Set<string>()): Set<string> {
  const folder = path.join(library, 'esm', 'components', component);
  if (seen.has(component) || !fs.existsSync(folder)) return seen;
  seen.add(component);
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.mjs'))) {
    for (const part of all(read(path.join(folder, file)), /from "\.\.\/([A-Z]\w+)\//g)) madeOf(part, seen);
  }
  return seen;
}

const styled = (component: string): boolean => fs.existsSync(path.join(library, 'styles', `${component}.layer.css`));
const imported = (file: string): string[] =>
  fs.existsSync(file) ? all(read(file), /@mantine\/core\/styles\/(\w+)\.layer\.css/g) : [];

const foldersOf = (file: string): string[] => {
  const folder = path.dirname(file);
  return folder === '.' || folder === 'ui' ? [] : [folder, ...foldersOf(folder)];
};

test('every component used has its styles: with its own face, or with those that any page may need', () => {
  const everywhere = imported(path.join(sources, 'ui/theme/mantine.css'));
  const files = fs.readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tsx'));
  const missing = files.flatMap((name) => {
    // A face keeps the styles of its own beside its pages; those of every page of the desk are in the desk's frame.
    const atDesk = /(^|\/)(desk|console)\//.test(name) ? ['ui/desk'] : [];
    const own = [...foldersOf(name), ...atDesk].flatMap((folder) =>
      imported(path.join(sources, folder, 'mantine.css')),
    );
    const needed = new Set(taken(read(path.join(sources, name))).flatMap((one) => [one, ...madeOf(one)]));
    const lacking = [...needed].filter((one) => styled(one) && !everywhere.includes(one) && !own.includes(one));
    return lacking.map((one) => `${name}: ${one}`);
  });
  expect(missing).toEqual([]);
});
