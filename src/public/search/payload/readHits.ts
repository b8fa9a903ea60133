import type { Payload } from 'payload'

import { nameOf } from '../../documents/document.ts'
import { highlight, snippet } from '../highlight.ts'
import type { Candidate, EntryTexts, PeopledTerm } from '../searchIndex.ts'
import { type HitRow, readRows } from './hitRows.ts'
import type { Named } from './names.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** One thing that was found, as the public sees it now. */
export type Hit = Omit<HitRow, 'section'> & {
  section: Named | null
  /** What was looked for, in HTML: everything escaped but the `<mark>`s. */
  marked: { title: string | null; dek: string | null; text: string | null; people: string[] }
}

export type Marking = {
  /** Texts that were read before. */
  texts: readonly EntryTexts[]
  terms: readonly PeopledTerm[]
  sections: ReadonlyMap<string, Named>
  people: ReadonlyMap<string, Named>
}

/**
 * The documents behind a page of candidates, read as the public: what is not live by now is left out, whatever the
 * index says; and of a text that was changed since, no passage is shown.
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
