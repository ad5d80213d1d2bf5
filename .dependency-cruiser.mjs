/**
 * Which part may import which; see ARCHITECTURE.md.
 * A part's own files are always allowed, and so is what its line lists.
 */
import fs from 'node:fs';

const npm = (...names) => names.map((name) => `node_modules/(${name})(/|$)`);
const contract = '^api/contract/';
const kernel = '^api/src/kernel/';
/** The rules of every procedure, of every count, and the one spelling of JSON: pure, and what a domain may stand on. */
const algebra = `${kernel}(procedure/|ballot/domain/|log/canonicalJson\\.ts$)`;

const foldersOf = (path) =>
  fs
    .readdirSync(new URL(path, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
/** The businesses: every folder of `api/src` but the kernel. */
const contexts = foldersOf('./api/src/').filter((name) => name !== 'kernel');

/** Everything below `path` may import only itself and `allowed`. */
function only(name, path, allowed, comment) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path, pathNot: '\\.test\\.tsx?$' },
    to: { pathNot: [path, ...allowed] },
  };
}

/** The layers inside one context. */
function layersOf(context) {
  const home = `^api/src/${context}/`;
  const domain = `${home}domain/`;
  const usecases = `${home}usecases/`;
  const ports = `${home}ports/`;
  const prints = `${home}prints/`;
  const infra = `${home}infra/`;
  const transports = `${home}(http|live)/`;
  const others = contexts.filter((other) => other !== context).map((other) => `^api/src/${other}/`);
  return [
    only(`${context}-domain-is-pure`, domain, [contract, algebra], 'Pure: no clock, no I/O, no library.'),
    only(
      `${context}-usecases`,
      usecases,
      [domain, ports, prints, contract, kernel],
      'The outside is reached through ports only.',
    ),
    only(
      `${context}-prints-are-pure`,
      prints,
      [domain, contract, `${kernel}prints/print\\.ts$`],
      'Composed of facts that are handed in; the kernel lays it out.',
    ),
    only(`${context}-ports`, ports, [domain, contract, kernel], 'A port speaks the words of the domain.'),
    {
      name: `${context}-transports-do-not-reach-below-usecases`,
      comment: 'They parse, authenticate and call a use case; nothing else.',
      severity: 'error',
      from: { path: transports, pathNot: '\\.test\\.ts$' },
      to: { path: [domain, infra, '^db/', npm('postgres', 'drizzle-orm')].flat() },
    },
    {
      name: `${context}-transports-are-apart`,
      severity: 'error',
      from: { path: `${home}http/` },
      to: { path: `${home}live/` },
    },
    {
      name: `${context}-infra-implements-ports`,
      comment: 'Infra knows the ports, the words of the domain and the database; not who calls it.',
      severity: 'error',
      from: { path: infra, pathNot: '\\.test\\.ts$' },
      to: { path: [usecases, transports, '^api/src/(app|main|contexts)\\.ts$'] },
    },
    {
      name: `${context}-infra-takes-only-types-of-the-domain`,
      severity: 'error',
      from: { path: infra, pathNot: '\\.test\\.ts$' },
      to: { path: domain, dependencyTypesNot: ['type-only'] },
    },
    ...(others.length > 0
      ? [
          {
            name: `${context}-knows-no-other-context`,
            comment: 'Of another context only what it publishes.',
            severity: 'error',
            from: { path: home },
            to: { path: others, pathNot: '/published\\.ts$' },
          },
        ]
      : []),
  ];
}

/** The businesses of the pages: every folder of `web/src` but those that know none. */
const house = ['app', 'live', 'ui', 'i18n'];
const webContexts = foldersOf('./web/src/').filter((name) => !house.includes(name));

/** The web half of one context. */
function pagesOf(context) {
  const others = [...new Set([...webContexts, ...contexts])].filter((other) => other !== context).join('|');
  return [
    {
      name: `${context}-pages-know-no-other-context`,
      comment: 'Of another context only what it publishes.',
      severity: 'error',
      from: { path: `^web/src/${context}/` },
      to: { path: `^(web/src|api/contract)/(${others})/`, pathNot: '/published\\.tsx?$' },
    },
    {
      name: `${context}-pages-stand-on-the-house`,
      comment: 'What draws them is none of their business; what they bring to it has its types.',
      severity: 'error',
      from: { path: `^web/src/${context}/` },
      to: { path: '^web/src/(app/|contexts\\.ts$|main\\.tsx$)', pathNot: '^web/src/app/context\\.ts$' },
    },
  ];
}

export default {
  forbidden: [
    only('contract-is-alone', contract, npm('zod'), 'The wire depends on nothing but zod.'),
    {
      name: 'kernel-knows-no-context',
      comment: 'What every business stands on knows none of them, on either side of the wire.',
      severity: 'error',
      from: { path: '/kernel/' },
      to: { path: `^(api/src|api/contract|db/schema|web/src)/((${contexts.join('|')})/|contexts\\.tsx?$)` },
    },
    only(
      'kernel-domain-is-pure',
      `${kernel}([^/]+/domain|procedure)/`,
      [contract],
      'Pure: no clock, no I/O, no library.',
    ),
    ...contexts.flatMap(layersOf),
    {
      name: 'only-app-and-contexts-wire',
      comment: 'Use cases meet their infrastructure in app.ts, for the kernel, and in context.ts of each business.',
      severity: 'error',
      from: {
        path: '^api/src/',
        pathNot: [
          '^api/src/(app|main)\\.ts$',
          '^api/src/[^/]+/context\\.ts$',
          '/infra/',
          `${kernel}[^/]+/postgres/`,
          '\\.test\\.ts$',
        ],
      },
      to: { path: ['/infra/', `${kernel}[^/]+/postgres/`] },
    },
    {
      name: 'db-stands-below',
      severity: 'error',
      from: { path: '^db/', pathNot: ['\\.test\\.ts$', '^db/seed/'] },
      to: { path: '^(api/src|web|scripts|tests)/' },
    },
    {
      name: 'web-knows-only-the-contract',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^(api/src|db|scripts|tests)/' },
    },
    {
      name: 'web-house-knows-no-context',
      comment:
        'Addresses, connection, parts and languages serve every business alike; only main.tsx takes the list of them.',
      severity: 'error',
      from: { path: `^web/src/(${house.join('|')})/`, pathNot: '\\.test\\.tsx?$' },
      to: { path: `^(web/src|api/contract)/((${[...webContexts, ...contexts].join('|')})/|contexts\\.ts$)` },
    },
    {
      name: 'web-layers',
      comment: 'Connection and languages stand below the parts, and the parts below what wires them.',
      severity: 'error',
      from: { path: '^web/src/(live|i18n)/' },
      to: { path: '^web/src/(ui|app)/' },
    },
    { name: 'web-parts-do-not-wire', severity: 'error', from: { path: '^web/src/ui/' }, to: { path: '^web/src/app/' } },
    ...webContexts.flatMap(pagesOf),
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(api|db|web)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: ['^tests/', '\\.test\\.tsx?$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is dead, unless it is an entry.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '\\.d\\.ts$',
          '(^|/)[^/]+\\.config\\.(ts|mjs|cjs)$',
          '^db/schema/',
          '^scripts/bootstrap\\.mjs$',
          '^web/',
        ],
      },
      to: {},
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-production',
      severity: 'error',
      comment: 'npm start and the image install no development dependencies.',
      from: {
        path: '^(api|db|scripts)/',
        pathNot: [
          '\\.test\\.(ts|mjs)$',
          '^db/drizzle\\.config',
          '^scripts/(album|bench|screenshots|withPages|check|protocol)',
        ],
      },
      to: { dependencyTypes: ['npm-dev'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^web/dist/' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
