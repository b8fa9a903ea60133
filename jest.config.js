const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'es6' },
}

const shared = {
  cacheDirectory: '<rootDir>/node_modules/.cache/jest',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironment: '<rootDir>/tests/plainEnvironment.mjs',
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '^@copydesk/client$': '<rootDir>/packages/client/src/client.ts' },
  modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/dist', '<rootDir>/tests/bench/stock'],
}

const project = (displayName, folder, more = {}) => ({
  ...shared,
  displayName,
  testMatch: [`<rootDir>/tests/${folder}/**/*.test.ts`],
  ...more,
})

const onSqlite = { setupFiles: ['<rootDir>/tests/helpers/useSqlite.ts'] }
/** Files whose results do not depend on the database run on SQLite only, and on both with `THOROUGH=1`. */
const onSqliteAlone = {
  'archive/importedText': 'what the importer makes of texts; archive/wordpress stores on both',
  'editorial/checklists': 'rules about a story as it is',
  'media/files': 'names, types and headers of files on the disk',
  'media/pictureKinds': 'how sharp reads, turns, cuts and bounds pictures',
  'media/renditions':
    'what sharp makes of a file; media/changes and public/leaks ask on both whose files they are',
  'people/devices': 'cookies, and wrong log-ins counted in memory; people/logIns writes sessions on both',
  'public/formats': 'how a story is written as HTML, Markdown and text',
  'server/graphqlSafety': 'what is refused before a query runs',
  'server/rateLimits': 'counts in memory and headers of answers',
}

const onMongodb = {
  setupFiles: ['<rootDir>/tests/helpers/useMongodb.ts'],
  ...(process.env['THOROUGH'] !== '1' && {
    testPathIgnorePatterns: [`/integration/(${Object.keys(onSqliteAlone).join('|')})\\.test\\.ts$`],
  }),
}

/** @type {import('jest').Config} */
export default {
  projects: [
    project('unit', 'unit'),
    project('sqlite', 'integration', onSqlite),
    project('mongodb', 'integration', onMongodb),
    project('contract', 'contract', onSqlite),
    project('e2e', 'e2e', { ...onSqlite, globalSetup: '<rootDir>/tests/buildBefore.mjs' }),
  ],
  reporters: ['default', '<rootDir>/tests/slowestReporter.mjs'],
  testSequencer: '<rootDir>/tests/longestFirst.mjs',
  testTimeout: 120_000,
  // Modules of a test file are never all let go; a worker that has kept too many begins anew.
  workerIdleMemoryLimit: '2GB',
}
