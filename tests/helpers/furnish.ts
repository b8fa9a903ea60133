import type { There } from './everyDoor.ts'
import { type Harbour, liveIn } from './harbour.ts'
import { fourFields, sendFile } from './pictures.ts'

/** Of each type something live, something that has moved, something that is withdrawn, and a draft. */
export const furnish = async ({
  live,
  move,
  patch,
  person,
  publish,
  room,
  section,
  write,
}: Harbour): Promise<There> => {
  const picture = await sendFile(room, 'author', {
    bytes: await (await fourFields(800, 600)).jpeg().toBuffer(),
  })
  const hidden = await sendFile(room, 'author', {
    bytes: await (await fourFields(400, 300)).jpeg().toBuffer(),
  })
  const [image, other] = [picture.body.doc, hidden.body.doc]
  const story = await live({
    headline: 'Spring tide',
    slug: 'old-tide',
    topics: ['tide'],
    leadImage: { image: image.id },
  })
  await patch(story, { slug: 'spring-tide' }, 'editor')
  await publish(story)
  const gone = await live({ headline: 'Neap tide', slug: 'neap-tide', topics: ['tide'] })
  await move(gone, 'withdraw', { comment: 'It was wrong', notice: 'It was about another tide.' })
  const draft = await write({ headline: 'Ebb tide', slug: 'ebb-tide' })
  const inCollection = async (collection: 'persons' | 'sections') => {
    const data = { name: `Lost ${collection}`, slug: `lost-${collection}` }
    const id = await liveIn(room, collection, data)
    const path = `/api/${collection}/${id}/transitions/withdraw`
    const { status } = await room.rest('editor', 'POST', path, { comment: 'It was wrong' })
    expect(status).toBe(200)
    return id
  }
  const item = await liveIn(room, 'trending-items', { headline: 'Tide', story, rank: 1 })
  const front = {
    pinned: [
      { story, headline: 'The tide' },
      { story: draft, headline: 'Not yet' },
    ],
  }
  await room.rest('editor', 'POST', '/api/globals/site-settings', {
    siteUrl: 'https://ledger.example',
    front,
  })
  const files = Object.values<any>(image.sizes).flatMap(({ filename }) => filename ?? [])
  const lost = { persons: await inCollection('persons'), sections: await inCollection('sections') }
  return {
    articles: { id: [story, gone, draft], slug: ['spring-tide', 'old-tide', 'neap-tide', 'ebb-tide'] },
    sections: { id: [section, lost.sections], slug: ['harbour', 'lost-sections'] },
    persons: { id: [person, lost.persons], slug: ['ida-sorensen', 'lost-persons'] },
    'trending-items': { id: [item] },
    fronts: { section: ['harbour', 'lost-sections'] },
    media: { id: [image.id, other.id], filename: [image.filename, files[0], other.filename] },
  }
}
