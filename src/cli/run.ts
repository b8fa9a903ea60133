import { Command } from 'commander'

/** The command line: `npm run copydesk -- <command>`. */
export const run = async (argv: string[]): Promise<void> => {
  const program = new Command('copydesk').description('Works on a newsroom from the command line.')
  await program.parseAsync(argv)
}
