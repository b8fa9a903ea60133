/** Import directions. A slice's core is plain functions over plain data; what touches Payload is in its `payload/`. */
const core = '^src/(?!server/|cli/|desk/|database/|importers/|demo/|outbound/|settings/|app/)[^/]+/[^/]+\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-knows-no-framework',
      comment:
        'A pure core imports no package but those that are pure themselves, and nothing of Node but hashing.',
      severity: 'error',
      from: { path: core },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: ['node_modules/(transliteration|diff|lru-cache|graphql/|@zxcvbn-ts/)', '^(node:)?crypto$'],
      },
    },
    {
      name: 'core-knows-no-adapter',
      severity: 'error',
      from: { path: core },
      to: { path: '(^|/)payload/|^src/(server|cli|desk|database|importers|demo|settings)/|^collections/' },
    },
    {
      name: 'counting-is-told',
      comment:
        'Who counts attempts tells `counted`, or stands before all that is run again: nothing is counted twice.',
      severity: 'error',
      from: { pathNot: '^(src/accounts/payload/logInAttempts|src/server/rateLimits)\\.ts$|^tests/' },
      to: {
        path: 'node_modules/rate-limiter-flexible/|^src/accounts/attempts\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'express-lives-in-server',
      severity: 'error',
      from: { pathNot: '^(src/server|tests)/' },
      to: { path: 'node_modules/(@types/)?(express|helmet)/' },
    },
    {
      name: 'server-and-cli-are-the-outside',
      comment: 'The rooms inside do not know who opens them.',
      severity: 'error',
      from: { path: '^(src|collections)/', pathNot: '^src/(server|cli)/' },
      to: { path: '^src/(server|cli)/' },
    },
    {
      name: 'desk-is-a-leaf',
      comment: 'The panel is drawn from the rest; only its table of component paths is used elsewhere.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(desk|app)/' },
      to: { path: '^src/desk/' },
    },
    {
      name: 'collections-name-rules',
      severity: 'error',
      from: { path: '^collections/' },
      to: { path: '^src/(server|cli|app|demo|importers)/' },
    },
    {
      name: 'client-stands-alone',
      comment: 'Front ends install it without the rest.',
      severity: 'error',
      from: { path: '^client/' },
      to: { pathNot: '^client/' },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.(d\\.ts|mjs|cjs|js)$', '^payload.config', '^tests/', '^src/app/', '^src/desk/'],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '\\.css$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|client/dist|\\.next|tests/bench/stock)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
