import { stageLabels } from '../../rules/workflow/stages.ts'
import type { Use, Uses } from './uses.ts'

const mostNamed = 3

/** The uses of a document in words, the first ones by title. */
export const usedIn = ({ isMore, total, usedIn: uses }: Uses): string => {
  const named = uses.slice(0, mostNamed).map(nameOf)
  const others = total - named.length
  const all = others > 0 ? [...named, `${isMore ? 'more than ' : ''}${others} more`] : named
  return listed(all)
}

const nameOf = ({ isLive, isTrashed, resource, stage, title }: Use): string => {
  const kind = kinds[resource]
  if (isTrashed) return `“${title}” in the trash`
  if (kind === undefined) return title
  if (isLive) return `the live ${kind} “${title}”`
  return stage === undefined
    ? `the ${kind} “${title}”`
    : `the ${kind} “${title}” (${stageLabels[stage].toLowerCase()})`
}

/** The content types in words; site settings have a title of their own. */
const kinds: Readonly<Record<string, string>> = {
  articles: 'story',
  media: 'file',
  persons: 'person',
  redirects: 'redirect',
  sections: 'section',
  'trending-items': 'trending item',
  users: 'account',
}

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
