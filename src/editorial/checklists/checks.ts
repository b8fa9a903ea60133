import type { Problem } from '../../rules/refusals/refuse.ts'
import { haveRightsEnded } from '../../rules/rights/pictureRights.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'
import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import type { ChecklistFacts, ShownLink } from './facts.ts'
import { isEmpty } from './isEmpty.ts'

/** `required` blocks approval and publication; `advised` is shown and blocks nothing. */
export type Level = 'required' | 'advised'

/** One check that is made before a story is published. */
export type Check = {
  id: string
  level: Level
  label: string
  /** The content types that it applies to; all by default. */
  only?: readonly WorkflowResource[]
  /** The guard that runs it; `checklist` by default. */
  guard?: 'rights'
  check: (facts: ChecklistFacts) => Problem[]
}

const headlineLength = 90
const stories = ['articles'] as const

/** The checks that are made before a story is published, besides the required fields of its collection. */
export const checks: readonly Check[] = [
  {
    id: 'headline-length',
    level: 'advised',
    label: `Headline of ${headlineLength} characters at most`,
    only: stories,
    check: ({ content }) => {
      const { length } = textOf(content['headline'])
      if (length <= headlineLength) return []
      return [
        problem('headline', `The headline has ${length} characters; most pages show only ${headlineLength}.`),
      ]
    },
  },
  {
    id: 'dek',
    level: 'advised',
    label: 'Dek',
    only: stories,
    check: ({ content }) =>
      isEmpty(content['dek']) ? [problem('dek', 'Write the sentence under the headline.')] : [],
  },
  {
    id: 'pictures-there',
    level: 'required',
    label: 'Every picture is in the library',
    check: ({ pictures }) =>
      pictures
        .filter(({ isThere }) => !isThere)
        .map(({ path }) => problem(path, 'This picture is no longer in the library. Choose another.')),
  },
  {
    id: 'pictures-pasted',
    level: 'advised',
    label: 'No picture left to upload',
    only: stories,
    check: ({ content: { body } }) =>
      [...(isEditorState(body) ? plainText(body) : '').matchAll(/^\[Picture(?:: .+)?\]$/gm)].map(([words]) =>
        problem(
          'body',
          `“${words}” marks a picture that could not be pasted. Upload it there, or delete the words.`,
        ),
      ),
  },
  {
    id: 'alternative-text',
    level: 'required',
    label: 'Alternative text on every picture',
    check: ({ pictures }) =>
      pictures
        .filter(({ isThere, isPicture, alt }) => isThere && isPicture && alt.trim() === '')
        .map(({ path, name }) =>
          problem(path, `“${name}” has no alternative text. Describe what the picture shows.`),
        ),
  },
  {
    id: 'credit',
    level: 'advised',
    label: 'Credit on every picture',
    check: ({ pictures }) =>
      pictures
        .filter(({ isThere, isPicture, credit }) => isThere && isPicture && credit.trim() === '')
        .map(({ path, name }) => problem(path, `“${name}” has no credit. Add whose picture it is.`)),
  },
  {
    id: 'rights',
    level: 'required',
    label: 'Rights to every picture',
    guard: 'rights',
    check: ({ pictures, now }) =>
      uniqueBy(
        ({ name }) => name,
        pictures.filter(({ rightsUntil }) => haveRightsEnded(rightsUntil, now.getTime())),
      ).map(({ path, name }) => problem(path, `The rights to “${name}” have ended. Use another picture.`)),
  },
  {
    id: 'rights-last',
    level: 'advised',
    label: 'Rights to every picture for a month',
    check: ({ pictures, now }) =>
      uniqueBy(
        ({ name }) => name,
        pictures.filter(
          ({ rightsUntil }) =>
            !haveRightsEnded(rightsUntil, now.getTime()) &&
            haveRightsEnded(rightsUntil, monthAfter(now).getTime()),
        ),
      ).map(({ path, name, rightsUntil = '' }) =>
        problem(
          path,
          `The rights to “${name}” end on ${rightsUntil.slice(0, 10)}. Readers cannot see it after that.`,
        ),
      ),
  },
  {
    id: 'quotes',
    level: 'required',
    label: 'A speaker or a source for every quote',
    only: stories,
    check: ({ quotes }) =>
      quotes
        .filter(({ isAttributed, isPull }) => !isAttributed && !isPull)
        .map(({ path, text }) => problem(path, `Say who said “${shortened(text)}”, or where it was said.`)),
  },
  {
    id: 'links-there',
    level: 'required',
    label: 'Every internal link leads to a document',
    only: stories,
    check: ({ links }) =>
      links
        .filter(({ standing }) => standing === 'missing')
        .map(({ path, kind }) => problem(path, `${brokenWords[kind]} Remove the link, or choose another.`)),
  },
  {
    id: 'links-live',
    level: 'advised',
    label: 'Everything that it links to is public',
    only: stories,
    check: ({ links }) =>
      links
        .filter(({ standing }) => standing === 'not-live')
        .map(({ path, name }) => problem(path, `“${name}” is not public. Readers cannot follow the link.`)),
  },
]

const problem = (path: string, message: string): Problem => ({ path, message })

const brokenWords = {
  articles: 'A link leads to a story that does not exist.',
  persons: 'A person who is named or linked does not exist.',
} as const satisfies Record<ShownLink['kind'], string>

const monthAfter = (now: Date): Date => new Date(now.getTime() + 30 * 86_400_000)

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const shortened = (text: string): string => {
  const words = text.replace(/^[“„«"\s]+|[”“»"\s]+$/g, '')
  return words.length > 60 ? `${words.slice(0, 59).trimEnd()}…` : words
}

const uniqueBy = <Item>(keyOf: (item: Item) => string, items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]
