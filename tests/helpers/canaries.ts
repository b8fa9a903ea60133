import { pictureFile } from './matrixPicture.ts'
import { bodyOf, type Newsroom } from './newsroom.ts'

/** A word that stands in every text that is not public, and in nothing else. */
export const canary = 'Xenotope'

export const kinds = ['articles', 'sections', 'persons', 'trending-items', 'media', 'users'] as const

export type Slug = (typeof kinds)[number]

type Workflow = 'articles' | 'sections' | 'persons' | 'trending-items'

export type Picture = { id: string; urls: string[] }

export type Canaries = {
  /** Ids of what the public sees, each with a correction pending over it that holds the canary. */
  shown: { section: string; person: string; story: string; trending: string }
  /** Ids of all that is not public. */
  hidden: Record<Slug, string[]>
}

const upTo = ['draft', 'in_review', 'approved', 'scheduled'] as const

export const makeDraft = async (
  { payload }: Newsroom,
  collection: Workflow,
  data: object,
): Promise<string> => {
  const { id } = await payload.create({
    collection: collection as 'articles',
    data: data,
    draft: true,
  })
  return String(id)
}

export const write = ({ payload }: Newsroom, collection: Workflow, [id, data]: readonly [string, object]) =>
  payload.update({ collection: collection as 'articles', id, data: data })

/** Moves a document through stages, each time with a note that holds the canary. */
export const walkTo = async (
  room: Newsroom,
  collection: Workflow,
  [id, ...stages]: readonly [string, ...string[]],
): Promise<string> => {
  const plannedFor = new Date(Date.now() + 3_600_000).toISOString()
  for (const stage of stages) {
    const note = { stage, stageNote: `${canary} note` }
    await write(room, collection, [id, { ...note, ...(stage === 'scheduled' && { plannedFor }) }])
  }
  return id
}

export const addMedia = async ({ payload }: Newsroom, name: string): Promise<Picture> => {
  const data = { alt: `${name} alt`, caption: `${name} caption`, rightsNote: `${canary} rights` }
  const doc = await payload.create({ collection: 'media', data, file: await pictureFile(name) })
  const sizes = Object.values(doc.sizes ?? {}).flatMap(({ url }) => (url ? [url] : []))
  return { id: doc.id, urls: [String(doc.url), ...sizes] }
}

/** A story that says one word everywhere. */
export const storyOf = (room: Newsroom, text: string, more: object = {}) => ({
  headline: `${text} headline`,
  kicker: text,
  dek: `${text} dek`,
  topics: [text],
  body: bodyOf(`${text} body.`),
  seo: { title: text, socialDescription: text },
  sources: [{ name: text }],
  createdBy: room.ids.author,
  ...more,
})

/** A newsroom with something public, corrections pending over all of it, and unpublished neighbours linked from it. */
export const hideCanaries = async (room: Newsroom): Promise<Canaries> => {
  const users = Object.values(room.ids)
  for (const id of users) await room.payload.update({ collection: 'users', id, data: { name: canary } })
  const open = await addMedia(room, 'open')
  const secret = await addMedia(room, canary.toLowerCase())
  const section = await walkTo(room, 'sections', [
    await makeDraft(room, 'sections', { name: 'Harbour' }),
    'published',
  ])
  const ida = await makeDraft(room, 'persons', { name: 'Ida', portrait: open.id })
  const person = await walkTo(room, 'persons', [ida, 'published'])
  const ghost = await makeDraft(room, 'persons', { name: canary, biography: canary, portrait: secret.id })
  const cellar = await makeDraft(room, 'sections', { name: canary, description: canary, parent: section })
  const articles = await hideStories(room, {
    section,
    bylines: [{ person }],
    leadImage: { image: secret.id },
  })
  const [first = ''] = articles
  const links = {
    section,
    bylines: [{ person }, { person: ghost }],
    leadImage: { image: open.id },
    translationOf: first,
  }
  const draft = await makeDraft(room, 'articles', storyOf(room, 'Open', links))
  const story = await walkTo(room, 'articles', [draft, 'published'])
  await pin(room, { section, first, story })
  const { trending, item } = await addTrending(room, { section, first, story })
  const shown = { section, person, story, trending }
  await correct(room, shown, secret.id)
  const hidden = {
    articles,
    sections: [cellar],
    persons: [ghost],
    'trending-items': [item],
    media: [secret.id],
    users,
  }
  return { shown, hidden }
}

/** Stories in every stage before publication, and one that was withdrawn. */
const hideStories = async (room: Newsroom, links: object): Promise<string[]> => {
  const ids: string[] = []
  for (const stage of upTo) {
    const id = await makeDraft(room, 'articles', storyOf(room, canary, links))
    ids.push(await walkTo(room, 'articles', [id, ...upTo.slice(1, upTo.indexOf(stage) + 1)]))
  }
  const id = await makeDraft(room, 'articles', storyOf(room, canary, { ...links, leadImage: {} }))
  return [...ids, await walkTo(room, 'articles', [id, 'published', 'withdrawn'])]
}

type Linked = { section: string; first: string; story: string }

/** Pins a hidden story and a public one on both fronts. */
const pin = async (room: Newsroom, { section, first, story }: Linked): Promise<void> => {
  const pinned = [{ story: first, headline: 'Pinned' }, { story }]
  await write(room, 'sections', [section, { front: { pinned } }])
  await walkTo(room, 'sections', [section, 'in_review', 'approved', 'published'])
  const data = { siteName: 'Open', front: { pinned } }
  await room.payload.updateGlobal({ slug: 'site-settings', data })
}

/** A public item for each of the two stories, and one that is not public. */
const addTrending = async (room: Newsroom, { section, first, story }: Linked) => {
  const open = { headline: 'Open', url: 'https://example.org/open', story, section }
  const trending = await makeDraft(room, 'trending-items', open)
  await walkTo(room, 'trending-items', [trending, 'published'])
  const bare = await makeDraft(room, 'trending-items', { story: first, url: 'https://example.org/bare' })
  await walkTo(room, 'trending-items', [bare, 'published'])
  const secret = { headline: canary, kicker: canary, story: first, section }
  return { trending, item: await makeDraft(room, 'trending-items', secret) }
}

const correct = async (room: Newsroom, shown: Canaries['shown'], image: string): Promise<void> => {
  await write(room, 'articles', [shown.story, storyOf(room, canary, { leadImage: { image } })])
  await write(room, 'sections', [shown.section, { name: canary, description: canary }])
  await write(room, 'persons', [shown.person, { name: canary, biography: canary, portrait: image }])
  await write(room, 'trending-items', [shown.trending, { headline: canary, kicker: canary }])
}
