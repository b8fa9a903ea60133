import { accountRefusals } from './accountRefusals.ts'
import { deskRefusals } from './deskRefusals.ts'
import { questionRefusals } from './questionRefusals.ts'
import { readerRefusals } from './readerRefusals.ts'
import { requestRefusals } from './requestRefusals.ts'
import type { NamesIn, Status, Value } from './row.ts'
import { storyRefusals } from './storyRefusals.ts'

/**
 * The table of all refusals: each code with its status and its message. Codes are part of the public contract; messages
 * are for people and may change. `docs/errors.md` and the client's types are generated from it.
 */
export const refusals = {
  ...requestRefusals,
  ...questionRefusals,
  ...storyRefusals,
  ...deskRefusals,
  ...readerRefusals,
  ...accountRefusals,
}

type Table = typeof refusals

export type RefusalCode = keyof Table

/** The name of a message: its code, or `code/reason` when the code has several messages. */
export type Reason = {
  [Code in RefusalCode]: Table[Code]['message'] extends string
    ? Code
    : `${Code}/${keyof Table[Code]['message'] & string}`
}[RefusalCode]

/** The code of a message. */
export type CodeOf<Of extends Reason> = Of extends `${infer Code extends RefusalCode}/${string}`
  ? Code
  : Of & RefusalCode

type MessageOf<Of extends Reason> = Of extends `${infer Code extends RefusalCode}/${infer Name}`
  ? Table[Code]['message'][Name & keyof Table[Code]['message']]
  : Of extends RefusalCode
    ? Table[Of]['message']
    : never

/** The values that a message needs, by the names of its placeholders. */
export type ValuesOf<Of extends Reason> = Readonly<Record<NamesIn<MessageOf<Of> & string>, Value>>

export const refusalCodes = Object.keys(refusals) as RefusalCode[]

type Group = { title: string; codes: readonly RefusalCode[] }

const group = (title: string, rows: Partial<Table>): Group => ({
  title,
  codes: Object.keys(rows) as RefusalCode[],
})

/** The codes in the groups of the guide. */
export const refusalGroups: readonly Group[] = [
  group('Any request', requestRefusals),
  group('Lists, search, GraphQL and formats', questionRefusals),
  group('What readers ask for, and webhooks', readerRefusals),
  group('Stories', storyRefusals),
  group('The desk, pictures and files', deskRefusals),
  group('Accounts and keys', accountRefusals),
]

/** The statuses of a code, the usual one first. */
export const statusesOf = (code: RefusalCode): readonly [Status, ...Status[]] => {
  const { status }: { status: Status | readonly [Status, ...Status[]] } = refusals[code]
  return typeof status === 'number' ? [status] : status
}

/** The messages of a code: one, or one for each reason. */
export const messagesOf = (code: RefusalCode): Readonly<Record<string, string>> => {
  const { message }: { message: string | Readonly<Record<string, string>> } = refusals[code]
  return typeof message === 'string' ? { [code]: message } : message
}
