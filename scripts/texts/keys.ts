/** Which keys code calls for, and which nothing calls for. */
import type { Source } from './sources.ts';
import type { Texts } from './pages.ts';

/** The namespace that comes with the shell: what `useTranslation()` without a name means. */
const SHELL = ['common'];

/** The namespaces that each `t` of a file may mean: those of its `useTranslation(…)` calls. */
function spacesOf(code: string): string[] {
  const named = [...code.matchAll(/useTranslation\(\s*(?:'(\w+)'|\[([^\]]*)\])?\s*\)/g)].flatMap((call) =>
    call[2] === undefined ? [call[1] ?? 'common'] : [...call[2].matchAll(/'(\w+)'/g)].map((one) => one[1] ?? ''),
  );
  return named.length > 0 ? [...new Set(named)] : SHELL;
}

/** Keys that calls of `t` name, with `*` for each part that is only known at run time. */
function keysCalled(code: string): string[] {
  const names = new Set(['t', 'i18next.t', 'i18n.t']);
  for (const [, name] of code.matchAll(/\{\s*t:\s*(\w+)/g)) names.add(name ?? 't');
  const called = [...names].map((name) => name.replace('.', String.raw`\.`)).join('|');
  const calls = new RegExp(String.raw`(?<![\w.])(?:${called})\(([^()]*(?:\([^()]*\)[^()]*)*)`, 'g');
  return [...code.matchAll(calls)].flatMap(([, args = '']) => {
    // The first argument, which may choose between several keys.
    const [first = ''] = args.split(/,\s*\{/);
    const chosen = first.includes('?') ? first.slice(first.indexOf('?')) : first;
    const plain = [...chosen.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)].map((one) => one[1] ?? '');
    return [...plain, ...templates(chosen)];
  });
}

function templates(code: string): string[] {
  return [...code.matchAll(/`([^`\n]+)`/g)].map((one) => (one[1] ?? '').replaceAll(/\$\{[^}]*\}/g, '*'));
}

/** Whatever in a file may be a key: all its short strings, for keys that travel in tables and props. */
function possibleKeys(code: string): string[] {
  const plain = [...code.matchAll(/'((?:\w+:)?[\w-]+(?:\.[\w-]+)*)'/g)].map((one) => one[1] ?? '');
  return [...plain, ...templates(code).filter((one) => /^[\w:.*-]+$/.test(one) && /\w/.test(one))];
}

function pattern(key: string): RegExp {
  const escaped = key.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('*', '[^.]+');
  return new RegExp(`^${escaped}(_[\\w-]+)*$`);
}

function split(key: string): { space: string | undefined; rest: string } {
  const colon = key.indexOf(':');
  return colon < 0 ? { space: undefined, rest: key } : { space: key.slice(0, colon), rest: key.slice(colon + 1) };
}

/** Keys that code calls for and no namespace has. */
export function undefinedKeys(files: readonly Source[], first: Map<string, Texts>): string[] {
  const faults: string[] = [];
  for (const { file, code } of files) {
    if (!code.includes('useTranslation') && !code.includes('i18next.t(')) continue;
    const spaces = spacesOf(code);
    for (const key of new Set(keysCalled(code))) {
      const { space, rest } = split(key);
      const wanted = pattern(rest);
      const found = (space ? [space] : spaces).some((one) =>
        [...(first.get(one)?.keys() ?? [])].some((known) => wanted.test(known)),
      );
      if (!found) faults.push(`${file}: “${key}” is defined in none of ${spaces.join(', ')}`);
    }
  }
  return faults;
}

/** Keys that nothing calls for. */
export function unusedKeys(files: readonly Source[], first: Map<string, Texts>): string[] {
  const possible = new Set(files.flatMap(({ code }) => possibleKeys(code)));
  const plain = new Set([...possible].filter((key) => !key.includes('*')).map((key) => split(key).rest));
  const built = [...possible].filter((key) => key.includes('*')).map((key) => pattern(split(key).rest));
  const isUsed = (key: string): boolean => {
    // `step_preparation`, `votes_other`: a form that the library chooses by context or number.
    for (let form = key; ; form = form.slice(0, form.lastIndexOf('_'))) {
      if (plain.has(form)) return true;
      if (!form.slice(form.lastIndexOf('.') + 1).includes('_')) break;
    }
    return built.some((one) => one.test(key));
  };
  return [...first].flatMap(([space, texts]) =>
    [...texts.keys()].filter((key) => !isUsed(key)).map((key) => `${space}: “${key}” is used nowhere`),
  );
}
