import { type Command, CommanderError } from 'commander'
import type { Payload } from 'payload'

import { progress } from '../../../platform/jobs/everyPage.ts'
import { announceRebuild } from './announceRebuild.ts'
import { checkPublic, type Differences } from './check.ts'
import { rebuildPublic } from './rebuild.ts'

type OpenNewsroom = () => Promise<{ payload: Payload; close: () => Promise<void> }>

type Print = (text: string) => unknown

const toScreen: Print = (text) => process.stdout.write(text)

/** `copydesk public rebuild` and `copydesk public check`. */
export const registerPublic = (program: Command, openNewsroom: OpenNewsroom, print = toScreen): void => {
  const own = program.command('public').description('Maintains the store of public documents.')
  const within = (work: (payload: Payload) => Promise<void>) => async () => {
    const { close, payload } = await openNewsroom()
    await work(payload).finally(close)
  }
  own
    .command('rebuild')
    .description('Rebuilds every public document. The newsroom can keep working.')
    .action(
      within(async (payload) => {
        const rebuilt = await rebuildPublic(
          payload,
          progress((documents) => print(`${documents} documents\n`)),
        )
        await announceRebuild(payload, rebuilt)
        const { removed, written } = rebuilt
        print(`${written} documents written, ${removed} removed.\n`)
      }),
    )
  own
    .command('check')
    .description('Compares the store with what is published. Exit code 1 when they differ.')
    .option('--deep', 'compare everything that is stored, not only versions')
    .action(({ deep = false }: { deep?: boolean }) =>
      within(async (payload) => report(await checkPublic(payload, { deep }), print))(),
    )
}

const words: Readonly<Record<'missing' | 'outdated' | 'surplus', string>> = {
  missing: 'published, but not in the store',
  outdated: 'stored in an earlier state',
  surplus: 'in the store, but not published',
}

/** @throws {CommanderError} when there are differences */
const report = ({ checked, lists, ...differences }: Differences, print: Print): void => {
  const names = Object.keys(words) as (keyof typeof words)[]
  for (const name of names) for (const one of differences[name]) print(`${one}: ${words[name]}\n`)
  if (lists > 0) print(`${lists} lists have a wrong count\n`)
  const count = names.reduce((sum, name) => sum + differences[name].length, lists)
  print(`${checked} documents compared, ${count} differences.\n`)
  if (count > 0)
    throw new CommanderError(1, 'copydesk.publicDiffers', 'Run npm run copydesk -- public rebuild.')
}
