import type { Problem } from '../../rules/refusals/refuse.ts'
import { haveRightsEnded } from '../../rules/rights/pictureRights.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'
import { plainText } from '../../text/richtext/plainText.ts'
import { isEditorState } from '../../text/richtext/tree.ts'
import type { ChecklistFacts, ShownLink } from './facts.ts'
import { isEmpty } from './isEmpty.ts'

/** `required` blocks approval and all that leads to the public; `advised` is shown and blocks nothing. */
export type Level = 'required' | 'advised'

/** One thing that is looked at before a story goes out. */
export type Check = {
  id: string
  level: Level
  label: string
  /** The types that it is about; all of them when left out. */
  only?: readonly WorkflowResource[]
  /** The guard that asks it; `checklist` when left out. */
  guard?: 'rights'
  check: (facts: ChecklistFacts) => Problem[]
}

const headlineLength = 90
const stories = ['articles'] as const

/** What is looked at before a story goes out, besides the fields that its collection names. */
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
        problem('headline', `The headline has ${length} characters; most pages show ${headlineLength}.`),
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
        .map(({ path }) => problem(path, 'A picture is no longer in the library; choose another.')),
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
          `“${words}” stands for a picture that was not pasted: upload it there, or delete the words.`,
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
        .map(({ path, name }) => problem(path, `“${name}” has no alternative text; say what is to be seen.`)),
  },
  {
    id: 'credit',
    level: 'advised',
    label: 'Credit on every picture',
    check: ({ pictures }) =>
      pictures
        .filter(({ isThere, isPicture, credit }) => isThere && isPicture && credit.trim() === '')
        .map(({ path, name }) => problem(path, `“${name}” has no credit; say whose picture it is.`)),
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
      ).map(({ path, name }) => problem(path, `The rights to “${name}” have run out; use another picture.`)),
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
          `The rights to “${name}” end on ${rightsUntil.slice(0, 10)}; readers do not see it after.`,
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
    label: 'Every link of ours leads somewhere',
    only: stories,
    check: ({ links }) =>
      links
        .filter(({ standing }) => standing === 'missing')
        .map(({ path, kind }) => problem(path, `${brokenWords[kind]} take the link out, or choose another.`)),
  },
  {
    id: 'links-live',
    level: 'advised',
    label: 'What it links to is public',
    only: stories,
    check: ({ links }) =>
      links
        .filter(({ standing }) => standing === 'not-live')
        .map(({ path, name }) => problem(path, `“${name}” is not public; readers cannot follow the link.`)),
  },
]

const problem = (path: string, message: string): Problem => ({ path, message })

const brokenWords = {
  articles: 'A link leads to a story that is not there:',
  persons: 'A person who is named or linked is not there:',
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
