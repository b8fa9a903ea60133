import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState, relationIn, stringIn } from '../../text/richtext/tree.ts'
import { wordLine } from './wordsIn.ts'

/** What can be found, under the names of its collections. */
export const searchTypes = ['articles', 'persons', 'sections'] as const

export type SearchType = (typeof searchTypes)[number]

export const isSearchType = (value: unknown): value is SearchType =>
  searchTypes.some((type) => type === value)

export type EntryKey = { type: SearchType; id: string }

/** What an index knows of one live document. Names of others are not in it: they are looked up when somebody asks. */
export type SearchEntry = EntryKey & {
  /** When the live text was written; a text of another version is never shown. */
  version: string
  /** First publication, ISO 8601. */
  published: string
  section: string | null
  /** Ids of the people whom a story is by or about. */
  people: string[]
  title: string
  dek: string
  /** Quotes. */
  said: string
  body: string
}

type Row = Readonly<Record<string, unknown>>

/**
 * The entry of a live document.
 *
 * @param row as the database gives it, relations as ids
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

/** What of a document its entry is made of: the rest need not be read. */
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

/** A person's id as a word that can be looked for. */
export const personWord = (id: string): string => `p${plain(id)}`

/** A section's likewise. */
export const sectionWord = (id: string): string => `s${plain(id)}`

const plain = (id: string): string => id.replaceAll('-', '').toLowerCase()

/** The words of the headline, of the dek, of people and quotes, and of the body: the weightiest first. */
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
