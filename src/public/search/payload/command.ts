import type { Command } from 'commander'
import type { Payload } from 'payload'

import { progress } from '../../../platform/jobs/everyPage.ts'
import { rebuildSearch } from './rebuild.ts'

type OpenNewsroom = () => Promise<{ payload: Payload; close: () => Promise<void> }>

type Print = (text: string) => unknown

const toScreen: Print = (text) => process.stdout.write(text)

/** `copydesk search rebuild`. */
export const registerSearch = (program: Command, openNewsroom: OpenNewsroom, print = toScreen): void => {
  program
    .command('search')
    .description('Maintains the search index.')
    .command('rebuild')
    .description('Rebuilds the entry of every live document. The newsroom can keep working.')
    .action(async () => {
      const { close, payload } = await openNewsroom()
      try {
        const { removed, written } = await rebuildSearch(
          payload,
          progress((entries) => print(`${entries} entries\n`)),
        )
        print(`${written} entries written, ${removed} removed.\n`)
      } finally {
        await close()
      }
    })
}
