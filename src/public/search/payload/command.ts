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
    .description('Looks after the search index.')
    .command('rebuild')
    .description('Writes the entry of every live text anew, while the newsroom goes on.')
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
