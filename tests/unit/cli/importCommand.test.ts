import { Command } from 'commander'

import { addImportCommand, type ImportFlags, registerImport } from '../../../src/cli/importCommand.ts'

const read = async (...given: string[]): Promise<[file: string, flags: ImportFlags]> => {
  const program = quiet()
  let seen: [string, ImportFlags] | undefined
  addImportCommand(program, (file, flags) => {
    seen = [file, flags]
    return Promise.resolve()
  })
  await program.parseAsync(['import', ...given], { from: 'user' })
  if (!seen) throw new Error('The command did not run.')
  return seen
}

const quiet = (): Command => {
  const output = { writeErr: () => undefined, writeOut: () => undefined }
  return new Command().exitOverride().configureOutput(output)
}

test('what is asked for when nothing is said', async () => {
  expect(await read('ledger.xml')).toEqual([
    'ledger.xml',
    { dryRun: false, fetch: true, privateHosts: false, section: 'General' },
  ])
})

test('every option', async () => {
  const given = ['--dry-run', '--media', 'uploads', '--no-fetch', '--private-hosts', '--section', 'News']
  expect(await read(...given, '--report', 'said.json', 'ledger.xml')).toEqual([
    'ledger.xml',
    {
      dryRun: true,
      fetch: false,
      media: 'uploads',
      privateHosts: true,
      report: 'said.json',
      section: 'News',
    },
  ])
})

test.each([
  [[]],
  [['--sideways', 'ledger.xml']],
  [['ledger.xml', 'second.xml']],
  [['ledger.xml', '--media']],
])('refuses %j', async (given: string[]) => {
  await expect(read(...given)).rejects.toThrow(/^error: /)
})

test('a file that is not there is said before the newsroom is opened', async () => {
  const said: unknown[] = []
  const write = process.stderr.write.bind(process.stderr)
  process.stderr.write = (text: unknown) => said.push(text) > 0
  const program = quiet()
  registerImport(program, () => Promise.reject(new Error('The newsroom was opened.')))
  await program.parseAsync(['import', '/nowhere/ledger.xml'], { from: 'user' }).finally(() => {
    process.stderr.write = write
  })
  expect(said).toContain('There is no file /nowhere/ledger.xml.\n')
  expect(process.exitCode).toBe(1)
  process.exitCode = undefined
})
