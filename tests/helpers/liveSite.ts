import { type Harbour, liveIn, openHarbour } from './harbour.ts'
import { pictureFile } from './matrixPicture.ts'
import { bodyOf } from './newsroom.ts'

export type LiveSite = Harbour & { story: string; slug: string }

/** A newsroom with something live of each type: a story with a picture, a quote and a source, a trending list. */
export const openLiveSite = async (): Promise<LiveSite> => {
  const harbour = await openHarbour()
  const { payload } = harbour.room
  const data = { alt: 'A dredger at the quay', credit: 'Ida Sørensen' } as never
  const media = await payload.create({ collection: 'media', data, file: await pictureFile('dredger') })
  const body = bodyOf('The dredger came in at night.')
  body.root.children.push(quoteBy(harbour.person) as never)
  const story = await harbour.live({
    headline: 'The dredger is here',
    dek: 'The channel will be two metres deeper.',
    body,
    leadImage: { image: media.id, caption: 'The dredger' },
    sources: [{ name: 'Harbour board' }],
    topics: ['harbour'],
  })
  await harbour.live({ translationOf: story })
  await liveIn(harbour.room, 'trending-items', { story, rank: 1 })
  await liveIn(harbour.room, 'trending-items', {
    headline: 'Elsewhere',
    url: 'https://example.org/',
    rank: 2,
  })
  return { ...harbour, story, slug: 'the-dredger-is-here' }
}

const quoteBy = (speaker: string) => ({
  type: 'block',
  version: 2,
  format: '',
  fields: {
    id: '61f9deed-ead2-44ff-acd9-27f1aaafbcfe',
    blockName: '',
    blockType: 'quote',
    text: 'At last.',
    speaker,
  },
})
