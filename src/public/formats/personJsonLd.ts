import { imageObject, publisherOf } from './newsArticle.ts'
import { omitEmpty } from './omitEmpty.ts'
import type { PublicPicture, PublicSite } from './publicStory.ts'

/** A live person as programs outside are told of them. */
export type PublicPerson = {
  name: string
  url?: string | undefined
  title?: string | undefined
  organisation?: string | undefined
  biography?: string | undefined
  isStaff: boolean
  portrait?: PublicPicture | undefined
  links: readonly string[]
}

/**
 * A person as a schema.org Person. Staff works for the publication; whoever else has an organisation is affiliated
 * with that.
 *
 * @see https://schema.org/Person
 */
export const personJsonLd = (person: PublicPerson, site: PublicSite): Record<string, unknown> =>
  omitEmpty({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: person.name,
    url: person.url,
    mainEntityOfPage: person.url,
    jobTitle: person.title,
    description: person.biography,
    image: person.portrait && imageObject(person.portrait),
    worksFor: person.isStaff ? publisherOf(site) : undefined,
    affiliation: person.organisation && { '@type': 'Organization', name: person.organisation },
    sameAs: person.links.length > 0 ? person.links : undefined,
  })
