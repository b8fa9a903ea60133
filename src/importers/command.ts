import { createReadStream } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'
import type { Payload } from 'payload'

import { isPrivateAddress } from '../outbound/isPrivateAddress.ts'
import { fetchedImages } from './images/fetchedImages.ts'
import { imagesInFolder } from './images/imagesInFolder.ts'
import { firstOf, type ImageSource } from './images/imageSource.ts'
import { newsroomTarget } from './payload/newsroomTarget.ts'
import { showProgress } from './progress.ts'
import { type ImportReport, summarise } from './report.ts'
import { importWordPress } from './wordpress/importWordPress.ts'
import { WxrError } from './wordpress/wxrRecords.ts'

/** The newsroom that a command works on. */
export type OpenNewsroom = () => Promise<{ payload: Payload; dataDir: string; close: () => Promise<void> }>

export type ImportFlags = {
  dryRun: boolean
  fetch: boolean
  media?: string
  privateHosts: boolean
  report?: string
  section: string
}

/** `copydesk import FILE`: reads a WordPress export into the newsroom. */
export const registerImport = (program: Command, openNewsroom: OpenNewsroom): void =>
  addImportCommand(program, (file, flags) => runImport(file, flags, openNewsroom))

/** Adds the command with its options; `run` gets them read. */
export const addImportCommand = (
  program: Command,
  run: (file: string, flags: ImportFlags) => Promise<void>,
): void => {
  program
    .command('import')
    .description('Reads a WordPress export (WXR) into the newsroom. Safe to repeat.')
    .argument('<file>', 'the export, an XML file')
    .option('--dry-run', 'say what would be done, and write nothing', false)
    .option('--media <folder>', 'a copy of the uploads to take images from before the web is asked')
    .option('--no-fetch', 'fetch no image from the web')
    .option('--private-hosts', 'fetch images from this machine and its network too', false)
    .option('--section <name>', 'section for stories without a category', 'General')
    .option('--report <file>', 'where to write the report (JSON)')
    .action((file: string, flags: ImportFlags) => run(file, flags))
}

const runImport = async (file: string, flags: ImportFlags, openNewsroom: OpenNewsroom): Promise<void> => {
  if (!(await isFile(file))) {
    fail(`There is no file ${file}.`)
    return
  }
  const newsroom = await openNewsroom()
  try {
    const report = await importWordPress({
      open: () => createReadStream(file),
      file: path.basename(file),
      target: newsroomTarget({
        payload: newsroom.payload,
        images: imageSource(flags),
        isDryRun: flags.dryRun,
      }),
      isDryRun: flags.dryRun,
      now: new Date(),
      fallbackSection: flags.section,
      onProgress: showProgress(process.stderr, 'entries read'),
    })
    const written = await writeReport(report, flags.report ?? reportPath(newsroom.dataDir, report))
    process.stdout.write(
      `${[...summarise(report), `Each of them, with its reason: ${written}`].join('\n')}\n`,
    )
  } catch (error) {
    if (!(error instanceof WxrError)) throw error
    fail(`${file} cannot be imported. ${error.message}`)
  } finally {
    await newsroom.close()
  }
}

const isFile = async (file: string): Promise<boolean> => {
  const found = await stat(file).catch(() => undefined)
  return found?.isFile() ?? false
}

const fail = (message: string): void => {
  process.stderr.write(`${message}\n`)
  process.exitCode = 1
}

const imageSource = ({ media, fetch, privateHosts }: ImportFlags): ImageSource =>
  firstOf(
    ...(media === undefined ? [] : [imagesInFolder(media)]),
    ...(fetch ? [fetchedImages({ refuses: privateHosts ? () => false : isPrivateAddress })] : []),
  )

const reportPath = (dataDir: string, report: ImportReport): string =>
  path.join(dataDir, 'imports', `wordpress-${report.startedAt.replace(/[:.]/g, '-')}.json`)

const writeReport = async (report: ImportReport, file: string): Promise<string> => {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  return path.resolve(file)
}
