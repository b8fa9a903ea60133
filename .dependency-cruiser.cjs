/**
 * Import directions. The areas stand on lines, from the top to the bottom (`tests/architecture/areas.json`), and import what
 * stands below their own line. Within a room the core is plain functions over plain data; what touches the outside is in a
 * folder named after that.
 */
const lines = require('./tests/architecture/areas.json')

/** What touches Payload, HTTP or a database, by the name of its folder. */
const adapter = '/(payload|http|sqlite|mongo)/'
const core = { path: '^src/(?!app/|panel/)[^/]+/[^/]+/.+\\.ts$', pathNot: [adapter, '/migrations/'] }

const framework =
  'node_modules/(@payloadcms|payload|@next|next|react|react-dom|@types/(react|express)|express|helmet|@libsql|libsql|drizzle-orm|rate-limiter-flexible)/'

/** Libraries that are plain functions over plain data themselves. */
const pureLibraries =
  'node_modules/(transliteration|diff|ipaddr\\.js|isbot|lru-cache|graphql|zod|linkedom|sax|@types/sax|@zxcvbn-ts)/'

/** Where an area is: a folder of `src`, or one beside it. */
const placeOf = (area) => (area.includes('.') ? `^${area.replaceAll('.', '\\.')}$` : `^(src/)?${area}/`)

/** For each line: nothing of it knows what stands above, nor its neighbours. */
const downOnly = lines.map((areas, line) => ({
  name: `down-only-from-${areas.join('-and-')}`,
  comment: 'Areas import what stands below them; see docs/architecture.md.',
  severity: 'error',
  from: { path: areas.map(placeOf) },
  to: { path: lines.slice(0, line).flat().map(placeOf) },
}))

const neighbours = lines
  .filter((areas) => areas.length > 1)
  .flatMap((areas) =>
    areas.map((area) => ({
      name: `${area}-knows-no-neighbour`,
      severity: 'error',
      from: { path: placeOf(area) },
      to: { path: areas.filter((other) => other !== area).map(placeOf) },
    })),
  )

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...downOnly.slice(1),
    ...neighbours,
    {
      name: 'areas-are-known',
      comment: 'A new area gets its line in tests/architecture/areas.json.',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+/', pathNot: lines.flat().map(placeOf) },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'core-knows-no-framework',
      comment: 'Not even its types: a core is plain functions over plain data.',
      severity: 'error',
      from: core,
      to: { path: framework },
    },
    {
      name: 'core-knows-no-outside',
      comment:
        'No package but those that are pure themselves, and nothing of Node but hashing. The platform is there for the rest.',
      severity: 'error',
      from: { ...core, pathNot: [...core.pathNot, '^src/(platform|archive)/'] },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: [pureLibraries, '^(node:)?crypto$'],
      },
    },
    {
      name: 'core-knows-no-adapter',
      severity: 'error',
      from: core,
      to: { path: `^src/.+${adapter}` },
    },
    {
      name: 'counting-is-told',
      comment:
        'Who counts attempts calls `forbidRerun`, or stands before all that is run again: nothing is counted twice.',
      severity: 'error',
      from: { pathNot: '^(src/people/accounts/payload/logInAttempts|src/server/rateLimits)\\.ts$|^tests/' },
      to: {
        path: 'node_modules/rate-limiter-flexible/|^src/people/accounts/attempts\\.ts$',
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
      name: 'client-stands-alone',
      comment: 'Front ends install it without the rest.',
      severity: 'error',
      from: { path: '^packages/client/' },
      to: { pathNot: '^packages/client/' },
    },
    {
      name: 'packages-stand-alone',
      comment: 'Front ends install them without the rest.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { pathNot: '^packages/|node_modules/(@types/)?react/' },
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
        pathNot: ['\\.(d\\.ts|mjs|cjs|js)$', '^payload.config', '^tests/', '^src/app/', '^src/panel/'],
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
    exclude: { path: '^(dist|packages/[^/]+/dist|\\.next|tests/bench/stock)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
    },
  },
}
