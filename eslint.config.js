import prettier from 'eslint-config-prettier'
import jest from 'eslint-plugin-jest'
import perfectionist from 'eslint-plugin-perfectionist'
import tseslint from 'typescript-eslint'

const everywhere = {
  'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', 3],
  complexity: ['error', 10],
  'no-console': 'error',
  'no-restricted-syntax': ['error', { selector: 'TSEnumDeclaration', message: 'Use a table of constants.' }],
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

/** What a pure core must not reach for: time, chance and the outside are handed in. */
const pure = {
  'no-restricted-globals': ['error', 'fetch', 'process', 'setTimeout', 'setInterval'],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an argument.' },
    { object: 'Math', property: 'random', message: 'Chance is an argument.' },
  ],
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
      'client/src/types.ts',
      'src/database/migrations/**',
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
    files: [
      'src/workflow/*.ts',
      'src/audit/*.ts',
      'src/revisions/*.ts',
      'src/schedule/*.ts',
      'src/search/*.ts',
      'src/history/*.ts',
      'src/accounts/*.ts',
      'src/keys/*.ts',
      'src/access/*.ts',
      'src/trending/*.ts',
      'src/readership/*.ts',
      'src/fronts/*.ts',
      'src/richtext/*.ts',
      'src/checklists/*.ts',
      'src/threads/*.ts',
      'src/assignments/*.ts',
      'src/notifications/*.ts',
      'src/mail/*.ts',
      'src/corrections/*.ts',
      'src/takedowns/*.ts',
      'src/redirects/*.ts',
      'src/previews/*.ts',
      'src/delivery/*.ts',
      'src/pictures/*.ts',
      'src/live/*.ts',
      'src/webhooks/*.ts',
      'src/filters/*.ts',
      'src/paging/*.ts',
      'src/formats/*.ts',
      'src/feeds/*.ts',
      'src/contracts/*.ts',
      'src/graphql/*.ts',
      'src/limits/*.ts',
      'src/contracts/routes/*.ts',
    ],
    rules: pure,
  },
  {
    files: ['src/**/*.ts', 'collections/**/*.ts'],
    ignores: ['src/settings/settings.ts', 'src/server/**', 'src/cli/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name="process"][property.name="env"]',
          message: 'src/settings is the one reader of the environment.',
        },
      ],
    },
  },
  {
    files: ['collections/**', 'src/**/*Fields.ts', 'src/contracts/routes/*.ts'],
    rules: { 'max-lines-per-function': 'off' },
  },
  { files: ['src/demo/**'], rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' } },
  {
    files: ['tests/**'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'assert*'] }],
      'max-lines-per-function': 'off',
      'max-lines': ['error', { max: 400 }],
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
