import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState, relationIn, stringIn } from '../../text/richtext/tree.ts'
import { wordLine } from './wordsIn.ts'

/** The collections that can be searched. */
export const searchTypes = ['articles', 'persons', 'sections'] as const

export type SearchType = (typeof searchTypes)[number]

export const isSearchType = (value: unknown): value is SearchType =>
  searchTypes.some((type) => type === value)

export type EntryKey = { type: SearchType; id: string }

/**
 * What an index stores of a live document. Names of people are not in it: they are looked up for each search, because
 * they can change.
 */
export type SearchEntry = EntryKey & {
  /** When the live text was saved. If the document has another version by now, no text of the entry is shown. */
  version: string
  /** First publication, ISO 8601. */
  published: string
  section: string | null
  /** Ids of the people that a story is by or about. */
  people: string[]
  title: string
  dek: string
  /** The texts of quotes. */
  said: string
  body: string
}

type Row = Readonly<Record<string, unknown>>

/**
 * Makes the entry of a live document.
 *
 * @param row the row in the database, with relations as ids
 */
export const entryOf = (type: SearchType, row: Row): SearchEntry => {
  const version = isoOf(row['updatedAt'])
  return {
    type,
    id: String(row['id']),
    version,
    published: row['publishedAt'] ? isoOf(row['publishedAt']) : version,
    section: null,
    people: [],
    said: '',
    ...texts[type](row),
  }
}

const isoOf = (time: unknown): string => new Date(time as string | Date).toISOString()

type Texts = Pick<SearchEntry, 'title' | 'dek' | 'body'> & Partial<SearchEntry>

const texts = {
  articles: (row) => ({
    title: stringIn(row, 'headline'),
    dek: lines(stringIn(row, 'kicker'), stringIn(row, 'dek'), ...listIn(row, 'topics').map(String)),
    body: isEditorState(row['body']) ? plainText(row['body']) : '',
    section: relationIn(row['section']) ?? null,
    people: listIn(row, 'mentions').flatMap((person) => relationIn(person) ?? []),
    said: lines(...listIn(row, 'quotes').map((quote) => stringIn(quote as object, 'text'))),
  }),
  persons: (row) => ({
    title: stringIn(row, 'name'),
    dek: lines(stringIn(row, 'title'), stringIn(row, 'organisation')),
    body: stringIn(row, 'biography'),
  }),
  sections: (row) => ({ title: stringIn(row, 'name'), dek: stringIn(row, 'description'), body: '' }),
} satisfies Record<SearchType, (row: Row) => Texts>

const dated = { publishedAt: true, updatedAt: true } as const

/** The columns that an entry is made from, so that the others need not be read. */
export const entryColumns: Readonly<Record<SearchType, Readonly<Record<string, true>>>> = {
  articles: {
    ...dated,
    headline: true,
    kicker: true,
    dek: true,
    topics: true,
    body: true,
    section: true,
    mentions: true,
    quotes: true,
  },
  persons: { ...dated, name: true, title: true, organisation: true, biography: true },
  sections: { ...dated, name: true, description: true },
}

const lines = (...texts: string[]): string => texts.filter(Boolean).join('\n')

const listIn = (row: Row, name: string): unknown[] => {
  const value = row[name]
  return Array.isArray(value) ? value : []
}

/** A person's id as a word of the index. */
export const personWord = (id: string): string => `p${plain(id)}`

/** A section's id as a word of the index. */
export const sectionWord = (id: string): string => `s${plain(id)}`

const plain = (id: string): string => id.replaceAll('-', '').toLowerCase()

/** The words of an entry in four lines, by weight: headline, dek, people and quotes, body. */
export const linesOf = ({
  title,
  dek,
  people,
  said,
  body,
}: SearchEntry): [string, string, string, string] => [
  wordLine(title),
  wordLine(dek),
  [...people.map(personWord), wordLine(said)].filter(Boolean).join(' '),
  wordLine(body),
]
