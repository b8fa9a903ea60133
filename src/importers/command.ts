import { createReadStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Command } from 'commander'
import type { Payload } from 'payload'

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

type ImportFlags = {
  dryRun: boolean
  fetch: boolean
  media?: string
  privateHosts: boolean
  report?: string
  section: string
}

/** `copydesk import FILE`: reads a WordPress export into the newsroom. */
export const registerImport = (program: Command, openNewsroom: OpenNewsroom): void => {
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
    .action((file: string, flags: ImportFlags) => runImport(file, flags, openNewsroom))
}

const runImport = async (file: string, flags: ImportFlags, openNewsroom: OpenNewsroom): Promise<void> => {
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
      onProgress: showProgress(process.stderr, 'entries'),
    })
    const written = await writeReport(report, flags.report ?? reportPath(newsroom.dataDir, report))
    process.stdout.write(`${[...summarise(report), `The whole report: ${written}`].join('\n')}\n`)
  } catch (error) {
    if (!(error instanceof WxrError) && !isMissingFile(error)) throw error
    process.stderr.write(`${file}: ${error.message}\n`)
    process.exitCode = 1
  } finally {
    await newsroom.close()
  }
}

const imageSource = (flags: ImportFlags): ImageSource =>
  firstOf(
    ...(flags.media === undefined ? [] : [imagesInFolder(flags.media)]),
    ...(flags.fetch ? [fetchedImages({ allowsPrivateHosts: flags.privateHosts })] : []),
  )

const reportPath = (dataDir: string, report: ImportReport): string =>
  path.join(dataDir, 'imports', `wordpress-${report.startedAt.replace(/[:.]/g, '-')}.json`)

const writeReport = async (report: ImportReport, file: string): Promise<string> => {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  return path.resolve(file)
}

const isMissingFile = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'EISDIR')
