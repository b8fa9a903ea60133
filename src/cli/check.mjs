import { spawnSync } from 'node:child_process'

/* `npm run check`: format, types, lint, import rules, rooms, dead code. Every one runs, so that one look shows all. */

const checks = [
  ['format', 'prettier', '--check', '--log-level=warn', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  ['lint', 'eslint', '.'],
  [
    'import rules',
    'depcruise',
    '--config',
    '.dependency-cruiser.cjs',
    'payload.config.ts',
    'collections',
    'demo',
    'src',
    'tests',
    'packages',
  ],
  ['rooms', 'tests/architecture/counts.mjs'],
  ['dead code', 'knip', '--no-progress'],
]

const failed = checks.filter(([name = '', command = '', ...args]) => {
  const began = performance.now()
  const [program, ...first] = command.endsWith('.mjs') ? [process.execPath] : ['npx', '--no-install']
  const { status } = spawnSync(program, [...first, command, ...args], { stdio: 'inherit' })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)\n`)
  return status !== 0
})

process.exit(failed.length === 0 ? 0 : 1)
