import type { Payload } from 'payload'

import { nameOf } from '../../documents/document.ts'
import { highlight, snippet } from '../highlight.ts'
import type { Candidate, EntryTexts, PeopledTerm } from '../searchIndex.ts'
import { type HitRow, readRows } from './hitRows.ts'
import type { Named } from './names.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** A search result, as the public sees the document now. */
export type Hit = Omit<HitRow, 'section'> & {
  section: Named | null
  /** Texts with the terms in `<mark>`, as HTML in which everything else is escaped. */
  marked: { title: string | null; dek: string | null; text: string | null; people: string[] }
}

export type Marking = {
  /** Texts that were already read for scoring. */
  texts: readonly EntryTexts[]
  terms: readonly PeopledTerm[]
  sections: ReadonlyMap<string, Named>
  people: ReadonlyMap<string, Named>
}

/**
 * Reads the documents of a page of candidates as the public sees them. Those that are no longer live are left out, whatever
 * the index says, and no snippet is shown of a text that has changed since it was indexed.
 */
export const readHits = async (
  payload: Payload,
  page: readonly Candidate[],
  marking: Marking,
): Promise<Hit[]> => {
  const texts = new Map(marking.texts.map((text) => [nameOf(text), text]))
  const [others, ...rows] = await Promise.all([
    searchIndexOf(payload).texts(page.filter((candidate) => !texts.has(nameOf(candidate)))),
    readRows(payload, page, 'articles'),
    readRows(payload, page, 'persons'),
    readRows(payload, page, 'sections'),
  ])
  for (const text of others) texts.set(nameOf(text), text)
  const shown = new Map(rows.flat().map((row) => [nameOf(row), row]))
  return page.flatMap((candidate) => {
    const row = shown.get(nameOf(candidate))
    return row ? [hitOf(row, { candidate, marking, text: texts.get(nameOf(candidate)) })] : []
  })
}

type Shown = { candidate: Candidate; marking: Marking; text: EntryTexts | undefined }

const hitOf = (row: HitRow, { candidate, marking, text }: Shown): Hit => {
  const { people, sections, terms } = marking
  const isCurrent = text?.version === row.updatedAt
  const wanted = new Set(terms.flatMap((term) => term.people))
  const named = candidate.people.flatMap((id) => (wanted.has(id) ? (people.get(id) ?? []) : []))
  return {
    ...row,
    section: sections.get(row.section ?? '') ?? null,
    marked: {
      title: highlight(row.title, terms) ?? null,
      dek: (row.dek === null ? undefined : highlight(row.dek, terms)) ?? null,
      text: isCurrent ? (snippet(text.body, terms) ?? snippet(text.said, terms) ?? null) : null,
      people: named.map(({ name }) => highlight(name, terms) ?? name),
    },
  }
}
