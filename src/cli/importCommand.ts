import { createReadStream } from 'node:fs'
import { mkdir, stat, writeFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'

import type { Command } from 'commander'
import { createLocalReq, type Payload } from 'payload'

import { countLines, showProgress } from '../archive/documents/progress.ts'
import { type ImportReport, summarise } from '../archive/documents/report.ts'
import { fetchedImages } from '../archive/images/fetchedImages.ts'
import { imagesInFolder } from '../archive/images/imagesInFolder.ts'
import { firstOf, type ImageSource } from '../archive/images/imageSource.ts'
import { importArchive } from '../archive/ndjson/importArchive.ts'
import { ArchiveError } from '../archive/ndjson/readLines.ts'
import { newsroomTarget } from '../archive/newsroom/payload/newsroomTarget.ts'
import { importWordPress } from '../archive/wordpress/importWordPress.ts'
import { WxrError } from '../archive/wordpress/wxrRecords.ts'
import { record } from '../people/audit/payload/record.ts'
import { isPrivateAddress } from '../platform/outbound/isPrivateAddress.ts'

/** Opens the newsroom that a command works on. */
export type OpenNewsroom = () => Promise<{ payload: Payload; dataDir: string; close: () => Promise<void> }>

export type ImportFlags = {
  dryRun: boolean
  fetch: boolean
  media?: string
  privateHosts: boolean
  report?: string
  section: string
  source?: string
}

/** `copydesk import FILE`: reads an archive into the newsroom. */
export const registerImport = (program: Command, openNewsroom: OpenNewsroom): void =>
  addImportCommand(program, (file, flags) => runImport(file, flags, openNewsroom))

/** Adds the command with its options; `run` gets the parsed ones. */
export const addImportCommand = (
  program: Command,
  run: (file: string, flags: ImportFlags) => Promise<void>,
): void => {
  program
    .command('import')
    .description(
      'Reads a WordPress export (WXR) or an archive of JSON lines (.ndjson, .jsonl) into the newsroom. Safe to repeat.',
    )
    .argument('<file>', 'the export, an XML file, or the archive')
    .option('--dry-run', 'report what would be done, without writing anything', false)
    .option('--media <folder>', 'a copy of the uploads, in which images are looked for first')
    .option('--no-fetch', 'do not fetch images from the web')
    .option('--private-hosts', 'also fetch images from this machine and its network', false)
    .option('--section <name>', 'section for WordPress stories without a category', 'General')
    .option(
      '--source <name>',
      'the name of the source, by which a repeated import finds its documents (default: archive)',
    )
    .option('--report <file>', 'where to write the report (JSON)')
    .action((file: string, flags: ImportFlags) => run(file, flags))
}

type Newsroom = Awaited<ReturnType<OpenNewsroom>>
type ImportRequest = { file: string; flags: ImportFlags; newsroom: Newsroom }

const runImport = async (file: string, flags: ImportFlags, openNewsroom: OpenNewsroom): Promise<void> => {
  if (!(await isFile(file))) {
    fail(`There is no file ${file}.`)
    return
  }
  const newsroom = await openNewsroom()
  try {
    const report = await importLogged({ file, flags, newsroom })
    const written = await writeReport(report, flags.report ?? reportPath(newsroom.dataDir, report))
    process.stdout.write(
      `${[...summarise(report), `Each of them, with its reason: ${written}`].join('\n')}\n`,
    )
    if (Object.values(report.outcomes).some(({ failed }) => failed)) process.exitCode = 1
  } catch (error) {
    if (!(error instanceof WxrError || error instanceof ArchiveError)) throw error
    fail(`${file} cannot be imported. ${error.message}`)
  } finally {
    await newsroom.close()
  }
}

/** Runs an import, and logs who ran it, on which file, and its outcome; the documents are logged separately. */
const importLogged = async (request: ImportRequest): Promise<ImportReport> => {
  const { file, flags, newsroom } = request
  const tell = async (action: string, details: object): Promise<void> => {
    if (flags.dryRun) return
    const operator = userInfo().username
    const req = await createLocalReq({}, newsroom.payload)
    await record(req, { action, details: { operator, file: path.basename(file), ...details } })
  }
  await tell('import.start', {})
  const report = await (isArchive(file) ? readArchive(request) : readWordPress(request))
  report.finishedAt = new Date().toISOString()
  await tell('import.finish', { source: report.source, outcomes: report.outcomes })
  return report
}

const isArchive = (file: string): boolean => /\.(ndjson|jsonl)$/i.test(file)

const readWordPress = ({ file, flags, newsroom: { payload } }: ImportRequest): Promise<ImportReport> =>
  importWordPress({
    open: () => createReadStream(file),
    file: path.basename(file),
    target: newsroomTarget({
      payload,
      images: imageSource(flags),
      isDryRun: flags.dryRun,
      note: 'Imported from WordPress.',
    }),
    isDryRun: flags.dryRun,
    now: new Date(),
    fallbackSection: flags.section,
    onProgress: showProgress(process.stderr, 'entries read'),
  })

const readArchive = ({ file, flags, newsroom: { payload } }: ImportRequest): Promise<ImportReport> => {
  const { dryRun: isDryRun, source: system = 'archive' } = flags
  const note = `Imported from ${path.basename(file)}.`
  return importArchive({
    open: () => createReadStream(file),
    file: path.basename(file),
    system,
    target: newsroomTarget({ payload, images: imageSource(flags), isDryRun, note, isStrict: true }),
    isDryRun,
    now: new Date(),
    onProgress: countLines(process.stderr),
  })
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

const reportPath = (dataDir: string, { source, startedAt }: ImportReport): string =>
  path.join(dataDir, 'imports', `${slugOf(source.system)}-${startedAt.replace(/[:.]/g, '-')}.json`)

/** A name of a source as part of a file's name. */
const slugOf = (system: string): string => system.replace(/[^\w-]+/g, '-')

const writeReport = async (report: ImportReport, file: string): Promise<string> => {
  await mkdir(path.dirname(path.resolve(file)), { recursive: true })
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`)
  return path.resolve(file)
}
