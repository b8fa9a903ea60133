/** The kinds of notices, and what each is for. */
export const noticeKinds = {
  correction: 'Correction: a fact was wrong',
  clarification: 'Clarification: what was true could be misread',
  update: 'Update: something was added that is new',
  retraction: 'Retraction: the story no longer stands; its text stays readable',
} as const

export type NoticeKind = keyof typeof noticeKinds

/** The name of each kind, for readers. */
export const noticeNames = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  retraction: 'Retraction',
} as const satisfies Record<NoticeKind, string>

/** A dated public record of a change of a story, for readers. `date` is ISO 8601. */
export type Notice = { kind: NoticeKind; text: string; date: string | undefined }

type Row = { id?: unknown; kind?: unknown; text?: unknown; date?: unknown }

/** The notices of a document, in its order. */
export const noticesOf = (document: Readonly<Record<string, unknown>> | undefined): Notice[] =>
  rowsOf(document).map(({ kind, text, date }) => ({
    kind: kind as NoticeKind,
    text: typeof text === 'string' ? text : '',
    date: timeOf(date),
  }))

/** Those of `notices` that are not in `others` with the same words, kind and date. */
export const noticesMissing = (notices: readonly Notice[], others: readonly Notice[]): Notice[] => {
  const left = others.map(keyOf)
  return notices.filter((notice) => {
    const place = left.indexOf(keyOf(notice))
    if (place < 0) return true
    left.splice(place, 1)
    return false
  })
}

/** The rows of a document; those without a date get `now`, when readers first see them. */
export const datedRows = (document: Readonly<Record<string, unknown>>, now: string): object[] =>
  rowsOf(document).map((row) => (timeOf(row.date) === undefined ? { ...row, date: now } : row))

/**
 * The notices of a story after an old version is restored: all current ones, because some of them are public, and those of
 * the old version that are missing.
 */
export const rowsOnRestore = (
  old: Readonly<Record<string, unknown>>,
  today: Readonly<Record<string, unknown>>,
): object[] => {
  const kept = rowsOf(today)
  const isKept = (row: Row) =>
    kept.some(
      ({ id, kind, text }) => (id !== undefined && id === row.id) || (kind === row.kind && text === row.text),
    )
  return [...kept, ...rowsOf(old).filter((row) => !isKept(row))]
}

/** Notices in the order in which readers see them. */
export const newestFirst = (notices: readonly Notice[]): Notice[] =>
  notices.toSorted((one, other) => (other.date ?? '').localeCompare(one.date ?? ''))

/** Whether a story has been retracted. */
export const isRetracted = (notices: readonly Notice[]): boolean =>
  notices.some(({ kind }) => kind === 'retraction')

const rowsOf = (document: Readonly<Record<string, unknown>> | undefined): Row[] =>
  Array.isArray(document?.['corrections']) ? (document['corrections'] as Row[]) : []

const keyOf = ({ kind, text, date }: Notice): string => JSON.stringify([kind, text, date])

const timeOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' && value !== '' ? new Date(value).toISOString() : undefined
}
