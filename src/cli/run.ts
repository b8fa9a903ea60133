import { Command } from 'commander'

import { registerMedia } from '../media/files/payload/command.ts'
import { registerAudit } from '../people/audit/payload/command.ts'
import { settings } from '../platform/settings/settings.ts'
import { registerPublic } from '../public/documents/payload/command.ts'
import { registerSearch } from '../public/search/payload/command.ts'
import { openNewsroom } from '../server/openNewsroom.ts'
import { registerImport } from './importCommand.ts'

/** The command line: `npm run copydesk -- <command>`. */
export const run = async (argv: string[]): Promise<void> => {
  const program = new Command('copydesk').description('Manages a newsroom from the command line.')
  const open = async () => {
    const payload = await openNewsroom(settings)
    return { payload, dataDir: settings.dataDir, close: () => payload.destroy() }
  }
  registerImport(program, open)
  registerAudit(program, open)
  registerMedia(program, open)
  registerSearch(program, open)
  registerPublic(program, open)
  await program.parseAsync(argv)
}
