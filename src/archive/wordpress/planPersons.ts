import type { PlannedPerson } from '../documents/documents.ts'
import { plainOf } from '../html/plainOf.ts'
import { fitText } from '../notes/fitText.ts'
import type { Catalogue } from './catalogue.ts'
import { originOf } from './originId.ts'
import type { WxrItem } from './wxrRecords.ts'

const NAME_LIMIT = 160

/**
 * The person of an author: an account of the site (staff) or a guest author. A login that the export does not
 * describe gives a person of that name. Mail addresses are not kept.
 */
export const planPerson = (login: string, { site, authors, guests }: Catalogue): PlannedPerson => {
  const author = authors.get(login)
  const guest = guests.get(login)
  const full = author ? `${author.firstName} ${author.lastName}`.trim() : ''
  const names = [author?.displayName ?? '', full, guest ?? '', login].map(plainOf)
  return {
    origin: originOf(site, 'author', login),
    name: fitText(names.find((name) => name !== '') ?? login, NAME_LIMIT),
    slug: '',
    kinds: author || !guest ? ['staff'] : ['contributor'],
  }
}

/** Logins of those who wrote a post: its co-authors when a plug-in names them, else its author. */
export const bylineLogins = (item: WxrItem): string[] => {
  const several = item.labels
    .filter(({ domain }) => domain === 'author')
    .map(({ slug }) => slug.replace(/^cap-/, ''))
  const logins = several.length > 0 ? several : [item.creator]
  return [...new Set(logins.filter((login) => login !== ''))]
}
