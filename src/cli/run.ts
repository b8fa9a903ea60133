import { Command } from 'commander'

import { registerAudit } from '../audit/payload/command.ts'
import { registerImport } from '../importers/command.ts'
import { registerMedia } from '../pictures/payload/command.ts'
import { registerSearch } from '../search/payload/command.ts'
import { openNewsroom } from '../server/openNewsroom.ts'
import { settings } from '../settings/settings.ts'

/** The command line: `npm run copydesk -- <command>`. */
export const run = async (argv: string[]): Promise<void> => {
  const program = new Command('copydesk').description('Works on a newsroom from the command line.')
  const open = async () => {
    const payload = await openNewsroom(settings)
    return { payload, dataDir: settings.dataDir, close: () => payload.destroy() }
  }
  registerImport(program, open)
  registerAudit(program, open)
  registerMedia(program, open)
  registerSearch(program, open)
  await program.parseAsync(argv)
}
