import { Command } from 'commander'

import { registerImport } from '../importers/command.ts'
import { openNewsroom } from '../server/openNewsroom.ts'
import { settings } from '../settings/settings.ts'

/** The command line: `npm run copydesk -- <command>`. */
export const run = async (argv: string[]): Promise<void> => {
  const program = new Command('copydesk').description('Works on a newsroom from the command line.')
  registerImport(program, async () => {
    const payload = await openNewsroom(settings)
    return { payload, dataDir: settings.dataDir, close: () => payload.destroy() }
  })
  await program.parseAsync(argv)
}
