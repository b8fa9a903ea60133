import prettier from 'eslint-config-prettier'
import jest from 'eslint-plugin-jest'
import perfectionist from 'eslint-plugin-perfectionist'
import tseslint from 'typescript-eslint'

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a table of constants.' }

const noEnvironment = {
  selector: 'MemberExpression[object.name="process"][property.name="env"]',
  message: 'src/platform/settings is the one reader of the environment.',
}

const noClock = {
  selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
  message: 'Time is an argument.',
}

const everywhere = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  'no-console': 'error',
  'no-restricted-syntax': ['error', noEnum],
  '@typescript-eslint/consistent-type-definitions': 'off',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
  '@typescript-eslint/non-nullable-type-assertion-style': 'off',
  '@typescript-eslint/no-unnecessary-type-conversion': 'off',
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
  '@typescript-eslint/switch-exhaustiveness-check': 'error',
  'perfectionist/sort-imports': [
    'error',
    { groups: ['side-effect', 'builtin', 'external', ['parent', 'sibling', 'index']], newlinesBetween: 1 },
  ],
}

const noChance = {
  name: 'node:crypto',
  importNames: ['randomBytes', 'randomFillSync', 'randomInt', 'randomUUID', 'webcrypto'],
  message: 'Chance is an argument.',
}

/** What a pure core must not reach for: time, chance and the outside are handed in. */
const pure = {
  'no-restricted-globals': [
    'error',
    ...['crypto', 'fetch', 'performance', 'process', 'setImmediate', 'setInterval', 'setTimeout'],
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an argument.' },
    { object: 'Math', property: 'random', message: 'Chance is an argument.' },
  ],
  'no-restricted-syntax': ['error', noEnum, noEnvironment, noClock],
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '.next/**',
      '.dependency-cruiser.cjs',
      'data/**',
      'media/**',
      'coverage/**',
      'next-env.d.ts',
      'src/payload-types.ts',
      'packages/client/src/types.ts',
      'src/platform/database/migrations/**',
      'src/app/(payload)/admin/importMap.js',
      'tests/bench/stock/**',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: { perfectionist },
    rules: everywhere,
  },
  {
    files: ['src/**/*.ts', 'collections/**/*.ts'],
    ignores: ['src/platform/settings/settings.ts', 'src/server/**', 'src/cli/**'],
    // A rule that is set again loses what it was set to, so each setting repeats what holds everywhere.
    rules: { 'no-restricted-syntax': ['error', noEnum, noEnvironment] },
  },
  {
    // By pattern, so that no new room is forgotten: what is in no folder named after what it touches is a core.
    files: ['src/*/*/**/*.ts'],
    ignores: [
      'src/{app,panel}/**',
      '**/{payload,http,sqlite,mongo}/**',
      // The one reader of the environment.
      'src/platform/settings/settings.ts',
    ],
    rules: pure,
  },
  {
    files: ['src/*/*/**/*.ts'],
    ignores: ['src/{app,panel,platform}/**', '**/{payload,http,sqlite,mongo}/**'],
    rules: { 'no-restricted-imports': ['error', noChance] },
  },
  {
    files: ['collections/**', 'src/**/*Fields.ts', 'src/api/contracts/routes/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['demo/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: ['tests/**'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*'] }],
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/restrict-plus-operands': 'off',
      complexity: ['error', 15],
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  { files: ['**/*.js', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  prettier,
)
