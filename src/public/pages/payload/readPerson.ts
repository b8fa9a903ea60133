import type { Person } from '../../../payload-types.ts'
import type { Where } from '../../documents/where.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import { publicPersonOf } from '../../formats/payload/readPlaces.ts'
import { toldOfRelated } from '../../formats/payload/readStories.ts'
import { readPublic } from '../../lists/payload/readPublic.ts'
import { personHead } from '../heads.ts'
import { said } from '../said.ts'
import type { Context, Made, Opened } from './context.ts'
import { readCards } from './readCards.ts'
import { newestIds, newestStories } from './readLists.ts'
import { pictureFields, pictureOf } from './shapesOf.ts'

const mostAbout = 10
const mostQuotes = 5

const fields = {
  name: true,
  slug: true,
  title: true,
  organisation: true,
  kinds: true,
  biography: true,
  portrait: true,
  links: true,
} as const

/** The page of a person; undefined where there is no such live person, or none has a page. */
export const openPerson = async (context: Context, id: string): Promise<Opened<'person'> | undefined> => {
  const { outside, payload } = context
  const media = { ...toldOfRelated.media, ...pictureFields }
  const shape = { depth: 1, select: fields, populate: { media } }
  const [person] = await readPublic(payload, { type: 'persons', ids: [id], ...shape })
  const path = person && pathOf.person(outside, person)
  return person && path ? { path, read: () => readAll(context, person, path) } : undefined
}

const readAll = async (context: Context, person: Person, path: string): Promise<Made<'person'>> => {
  const { ask, outside, payload } = context
  const { id } = person
  const by: Where = { is: 'key', key: 'bylines.person', values: [id] }
  const about: Where = { is: 'key', key: 'mentions', values: [id] }
  const [own, others, said] = await Promise.all([
    newestStories(context, { where: {}, within: by }),
    newestIds(context, { limit: mostAbout, within: { is: 'all', of: [about, { is: 'not', of: by }] } }),
    readQuotes(context, id),
  ])
  const cards = await readCards(payload, outside, [...own.ids, ...others, ...said.map(({ story }) => story)])
  return {
    ...{ status: 200, kind: 'person', path, breadcrumb: [] },
    head: personHead(outside.site, publicPersonOf(person, outside), ask.after === undefined),
    person: {
      ...wordsOf(person, context),
      stories: cards.all(own.ids),
      after: own.after,
      about: cards.all(others),
      quotes: said.flatMap(({ story, text }) => cards.all([story]).map((card) => ({ text, story: card }))),
    },
  }
}

const wordsOf = (person: Person, { linkTo, outside }: Context) => ({
  id: person.id,
  name: person.name,
  title: said(person.title),
  organisation: said(person.organisation),
  biography: said(person.biography),
  portrait: pictureOf(person.portrait, outside),
  links: (person.links ?? []).map(({ label, url }) => ({ label, ...linkTo(url) })),
})

/** What the person said, in the newest stories that quote them. */
const readQuotes = async (context: Context, id: string): Promise<{ text: string; story: string }[]> => {
  const within: Where = { is: 'key', key: 'quotes.speaker', values: [id] }
  const ids = await newestIds(context, { limit: mostQuotes, within })
  const stories = await readPublic(context.payload, {
    type: 'articles',
    ids,
    depth: 0,
    select: { quotes: true },
  })
  const quotes = new Map(stories.map((story) => [story.id, story.quotes ?? []]))
  const all = ids.flatMap((story) =>
    (quotes.get(story) ?? [])
      .filter(({ speaker }) => speaker === id)
      .flatMap(({ text }) => (text ? [{ text, story }] : [])),
  )
  return all.slice(0, mostQuotes)
}
