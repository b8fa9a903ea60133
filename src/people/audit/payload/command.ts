import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import type { Command } from 'commander'
import { createLocalReq, type Payload } from 'payload'

import type { LoggedEvent } from '../event.ts'
import { type Verdict, verifyLog } from '../verify.ts'
import { readHead, readLog } from './readLog.ts'
import { record } from './record.ts'

type OpenNewsroom = () => Promise<{ payload: Payload; close: () => Promise<void> }>

type Print = (text: string) => unknown

const toScreen: Print = (text) => process.stdout.write(text)

/** `copydesk audit verify` and `copydesk audit export`. */
export const registerAudit = (program: Command, openNewsroom: OpenNewsroom, print = toScreen): void => {
  const audit = program.command('audit').description('Checks and exports the audit log.')
  audit
    .command('verify')
    .description('Finds events that were changed, removed or reordered. The exit code is 1 if there are any.')
    .option(
      '--expect <seq:hash>',
      'the head printed by an earlier run; detects a log that was rewritten as a whole',
    )
    .action(({ expect }: { expect?: string }) =>
      within(openNewsroom, (payload) => verify(payload, { expect, print })),
    )
  audit
    .command('export')
    .description('Writes the log as JSON Lines, one event a line, oldest first.')
    .option('--after <seq>', 'only events after this number', '0')
    .option('--file <file>', 'the file to write to (default: standard output)')
    .action((flags: ExportFlags) =>
      within(openNewsroom, (payload) => exportLog(payload, { ...flags, print })),
    )
}

const within = async (
  openNewsroom: OpenNewsroom,
  work: (payload: Payload) => Promise<void>,
): Promise<void> => {
  const newsroom = await openNewsroom()
  try {
    await work(newsroom.payload)
  } finally {
    await newsroom.close()
  }
}

type VerifyFlags = { expect: string | undefined; print: Print }

const verify = async (payload: Payload, { expect, print }: VerifyFlags): Promise<void> => {
  const noted = expect === undefined ? undefined : parseNoted(expect)
  let found: string | undefined
  const watched = async function* (): AsyncGenerator<LoggedEvent> {
    for await (const event of readLog(payload)) {
      if (event.seq === noted?.seq) found = event.hash
      yield event
    }
  }
  const verdict = await verifyLog(watched(), await readHead(payload))
  if (noted && found !== noted.hash) {
    const message = `event ${noted.seq} has another hash than --expect says`
    verdict.faults.push({ seq: noted.seq, kind: 'changed', message })
  }
  report(verdict, print)
}

const parseNoted = (text: string): { seq: number; hash: string } => {
  const [seq = '', hash = ''] = text.split(':')
  if (!/^\d+$/.test(seq) || !/^[0-9a-f]{64}$/.test(hash)) {
    throw new Error('--expect must be the head that an earlier verify printed: NUMBER:HASH.')
  }
  return { seq: Number(seq), hash }
}

const report = ({ events, faults, head }: Verdict, print: Print): void => {
  for (const { kind, message, seq } of faults) print(`✗ ${kind.padEnd(9)} ${seq}: ${message}\n`)
  const words = faults.length === 0 ? 'the chain is whole' : `${faults.length} faults`
  print(`${events} events, ${words}. Head ${head.seq}:${head.hash}\n`)
  if (faults.length > 0) process.exitCode = 1
}

type ExportFlags = { after: string; file?: string }
type Exporting = ExportFlags & { print: Print }

/** Writes the log; the export itself is logged first. */
const exportLog = async (payload: Payload, { after, file, print }: Exporting): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await record(req, { action: 'audit.export', resource: 'audit-events', details: { after: Number(after) } })
  const lines = async function* (): AsyncGenerator<string> {
    for await (const event of readLog(payload, Number(after))) yield `${JSON.stringify(event)}\n`
  }
  if (file === undefined) {
    for await (const line of lines()) print(line)
  } else {
    await pipeline(lines(), createWriteStream(file, { mode: 0o600 }))
  }
}
