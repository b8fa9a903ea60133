import { addressKey } from '../../public/redirects/oldAddress.ts'
import {
  paragraph,
  type RichText,
  richText,
  type RichTextNode,
  lineBreak,
  text,
} from '../../text/richtext/nodes.ts'
import { type Contents, contentsOfBody, contentsOfHtml } from '../documents/counts.ts'
import type { Origin, Plan } from '../documents/documents.ts'
import { toBody } from '../html/toBody.ts'
import type { Note } from '../notes/notes.ts'
import type { ArchiveArticle, ArchiveRecord, LineProblem } from './records.ts'

/** The origin of a record; it includes the type, because a section and a story may have the same id in the file. */
export const originOf = (system: string, type: ArchiveRecord['type'], id: string): Origin => ({
  system,
  id: `${type}/${id}`,
})

/** The import plan of a story, or the problems of its record. */
export const planArchived = (article: ArchiveArticle, system: string, now: Date): LineProblem[] | Plan => {
  const problems = problemsOf(article, now)
  if (problems.length > 0) return problems
  const { id, kicker, leadImage, plannedFor, publishedAt, slug } = article
  const { body, notes, source } = textOf(article, system)
  const { headline, dek, section, topics, bylines, language, isPinned, stage, seo } = article
  return {
    article: {
      origin: originOf(system, 'article', id),
      ...{ headline, dek, topics, body, language, isPinned, stage },
      section: `section/${section}`,
      bylines: bylines.map(({ person, role }) => ({ person: `person/${person}`, role })),
      slug: slug ?? '',
      addresses: addressesOf(article),
      seo: definedFields(seo),
      ...definedFields({ kicker, leadImage, plannedFor: iso(plannedFor), publishedAt: iso(publishedAt) }),
    },
    source,
    notes,
  }
}

const addressesOf = ({ slug, url }: ArchiveArticle): string[] => [
  ...new Set([slug, url].map((address) => addressKey(address ?? '')).filter(Boolean)),
]

/** What the text of a record holds, also of one that is refused. */
export const contentsOf = (article: ArchiveArticle, system: string): Contents =>
  textOf(article, system).source

type DefinedFields<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> }

/** Without what is not said. */
const definedFields = <Fields extends object>(fields: Fields): DefinedFields<Fields> =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as DefinedFields<Fields>

const iso = (time: string | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString()

const texts = ['body', 'html', 'text'] as const

const problemsOf = (article: ArchiveArticle, now: Date): LineProblem[] => {
  const { plannedFor, publishedAt, stage } = article
  const isAhead = (time: string | undefined): boolean => time !== undefined && new Date(time) > now
  const present = texts.filter((name) => article[name] !== undefined)
  const wrong: [boolean, LineProblem][] = [
    [
      present.length !== 1,
      { code: 'one-text', path: 'body', message: 'Send the text in one field only: body, html or text.' },
    ],
    [
      isAhead(publishedAt),
      {
        code: 'time-ahead',
        path: 'publishedAt',
        message:
          'This time is in the future. Use the stage “scheduled” and plannedFor, or a time in the past.',
      },
    ],
    [
      (stage === 'scheduled') !== isAhead(plannedFor),
      {
        code: 'planned-time',
        path: 'plannedFor',
        message: 'A scheduled story needs a time in the future; other stories must not have one.',
      },
    ],
    [
      publishedAt !== undefined && stage !== 'published',
      {
        code: 'not-published',
        path: 'publishedAt',
        message: `A story at the stage ${stage} cannot have been published. Leave publishedAt out.`,
      },
    ],
  ]
  return wrong.filter(([is]) => is).map(([, problem]) => problem)
}

type Text = { body: RichText; notes: Note[]; source: Contents }

const textOf = ({ body, html, id, text: plain, url }: ArchiveArticle, system: string): Text => {
  if (html !== undefined) {
    const { body: made, notes } = toBody({ html, baseUrl: url ?? '', seed: `${system}/${id}` })
    return { body: made, notes, source: contentsOfHtml(html) }
  }
  const made = body === undefined ? paragraphsOf(plain ?? '') : (body as unknown as RichText)
  return { body: made, notes: [], source: contentsOfBody(made) }
}

/** An empty line parts paragraphs, a line end alone is one in the text. */
const paragraphsOf = (plain: string): RichText =>
  richText(
    plain
      .split(/\r?\n[ \t]*\r?\n\s*/)
      .map((each) => each.trim())
      .filter(Boolean)
      .map((each) => paragraph(linesIn(each))),
  )

const linesIn = (each: string): RichTextNode[] =>
  each.split(/\r?\n/).flatMap((line, index) => [...(index > 0 ? [lineBreak()] : []), text(line)])
