import { type Command, CommanderError, InvalidArgumentError } from 'commander'
import type { Payload } from 'payload'

import type { Swept } from '../sweep.ts'
import { sweepFolder, tidyFolder } from './sweepFolder.ts'

type OpenNewsroom = () => Promise<{ payload: Payload; close: () => Promise<void> }>

type Print = (text: string) => unknown

const toScreen: Print = (text) => process.stdout.write(text)

const hour = 3_600_000

type Flags = { olderThan: string; remove?: boolean }

/** `copydesk media sweep`. */
export const registerMedia = (program: Command, openNewsroom: OpenNewsroom, print = toScreen): void => {
  program
    .command('media')
    .description('Maintains the files of the library.')
    .command('sweep')
    .description(
      'Lists files in MEDIA_DIR that no document uses, and documents whose file is missing. The exit code is 1 when a file is missing.',
    )
    .option('--remove', 'remove the unused files; without this option nothing is changed')
    .option('--older-than <hours>', 'only files that were last written at least so long ago', '24')
    .action(async ({ olderThan, remove = false }: Flags) => {
      const safeAge = readHours(olderThan) * hour
      const { close, payload } = await openNewsroom()
      try {
        const swept = await sweepFolder(payload, safeAge)
        if (remove) await removeKnowing(swept)
        report(swept, { olderThan, remove, print })
      } finally {
        await close()
      }
    })
}

const readHours = (text: string): number => {
  const hours = Number(text)
  if (!(hours >= 1)) throw new InvalidArgumentError('--older-than must be a number of hours, at least 1.')
  return hours
}

const otherFolder =
  'Nothing was removed: this database uses no files at all. Check that MEDIA_DIR and the database belong together.'

/** Removes unused files, unless the database uses none at all: the folder is then probably that of another newsroom. */
const removeKnowing = async (swept: Swept & { known: number }): Promise<void> => {
  if (swept.known === 0 && swept.orphans.length > 0)
    throw new CommanderError(1, 'copydesk.otherFolder', otherFolder)
  await tidyFolder(swept)
}

type Telling = { olderThan: string; remove: boolean; print: Print }

const report = (swept: Swept, { olderThan, print, remove }: Telling): void => {
  const { missing, orphans, putBack, young } = swept
  for (const { bytes, changedAt, name } of orphans)
    print(
      `${remove ? 'removed' : 'orphan '}  ${new Date(changedAt).toISOString()}  ${sized(bytes)}  ${plain(name)}\n`,
    )
  for (const name of putBack) print(`${remove ? 'put back' : 'set aside'}  ${plain(name)}\n`)
  for (const { collection, id, name } of missing) print(`missing  ${collection} ${id}  ${name}\n`)
  const all = sized(orphans.reduce((sum, { bytes }) => sum + bytes, 0))
  const done = remove ? 'removed' : 'unused; run again with --remove to remove them'
  print(`${counted(orphans.length)} (${all}) ${done}. ${counted(missing.length)} missing.\n`)
  if (young > 0) print(`${counted(young)} unused, but younger than ${olderThan} h, left alone.\n`)
  if (missing.length > 0) process.exitCode = 1
}

const counted = (files: number): string => `${files} ${files === 1 ? 'file' : 'files'}`

const sized = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`

/** A file name without control characters, which could move a terminal's cursor. */
const plain = (name: string): string => name.replace(/\p{C}/gu, '?')
