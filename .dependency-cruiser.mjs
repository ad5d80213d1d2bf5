/**
 * Which part may import which; see ARCHITECTURE.md.
 * A part's own files are always allowed, and so is what its line lists.
 */
const npm = (...names) => names.map((name) => `node_modules/(${name})(/|$)`);
const contract = '^api/contract/';
const domain = '^api/src/domain/';
const ports = '^api/src/ports(\\.ts$|/)';
const kernel = '^api/src/kernel/';

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

export default {
  forbidden: [
    only('contract-is-alone', contract, npm('zod'), 'The wire depends on nothing but zod.'),
    only('domain-is-pure', domain, [contract], 'Pure: no clock, no I/O, no library.'),
    only(
      'usecases',
      '^api/src/usecases/',
      [domain, ports, contract, kernel],
      'They reach the outside through ports only.',
    ),
    only('ports', ports, [domain, contract, `${kernel}[^/]+/ports`], 'A port speaks the words of the domain.'),
    {
      name: 'transports-do-not-reach-below-usecases',
      comment: 'http and realtime parse, authenticate and call a usecase; nothing else.',
      severity: 'error',
      from: { path: '^api/src/(http|realtime)/', pathNot: '\\.test\\.ts$' },
      to: { path: ['^api/src/(domain|infra)/', '^db/', npm('postgres', 'drizzle-orm')].flat() },
    },
    {
      name: 'transports-are-apart',
      severity: 'error',
      from: { path: '^api/src/http/' },
      to: { path: '^api/src/realtime/' },
    },
    {
      name: 'infra-implements-ports',
      comment: 'Infra knows the ports, the words of the domain and the database; not who calls it.',
      severity: 'error',
      from: { path: '^api/src/infra/', pathNot: '\\.test\\.ts$' },
      to: { path: '^api/src/(usecases|http|realtime|app\\.ts|main\\.ts)' },
    },
    {
      name: 'infra-takes-only-types-of-the-domain',
      severity: 'error',
      from: { path: '^api/src/infra/', pathNot: '\\.test\\.ts$' },
      to: { path: domain, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'only-app-wires',
      comment: 'app.ts is the only place where usecases meet their infrastructure.',
      severity: 'error',
      from: {
        path: '^api/src/',
        pathNot: ['^api/src/(app|main)\\.ts$', '^api/src/infra/', `${kernel}[^/]+/postgres/`, '\\.test\\.ts$'],
      },
      to: { path: ['^api/src/infra/', `${kernel}[^/]+/postgres/`] },
    },
    only('kernel-domain-is-pure', `${kernel}[^/]+/domain/`, [contract], 'Pure: no clock, no I/O, no library.'),
    {
      name: 'kernel-knows-no-business',
      comment: 'What every business stands on imports none of them, on either side of the wire.',
      severity: 'error',
      from: { path: [kernel, '^api/contract/kernel/', '^db/schema/kernel/'], pathNot: '\\.test\\.ts$' },
      to: {
        path: [
          '^api/src/(domain|usecases|realtime)/',
          '^api/contract/(commands|conditions|decisions|events|folds|reduce|resources|snapshot|socket|views)',
          '^db/schema/(ballot|congress|log|people)',
        ],
      },
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
