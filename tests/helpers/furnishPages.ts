import { block } from '../../src/text/richtext/nodes.ts'
import { type Harbour, liveIn } from './harbour.ts'
import { fourFields, sendFile } from './pictures.ts'
import { bodyWith, showing } from './pointing.ts'

/** A site with a page of each kind: a story with all that a text may hold, neighbours, a translation, something withdrawn. */
export const furnishPages = async (desk: Harbour): Promise<Record<string, string>> => {
  const ids: Record<string, string> = {}
  const rest = (method: string, path: string, body?: object) => desk.room.rest('editor', method, path, body)
  const addPicture = async (alt: string) => {
    const bytes = await (await fourFields(400, 300)).jpeg().toBuffer()
    const { body } = await sendFile(desk.room, 'editor', { bytes })
    await rest('PATCH', `/api/media/${body.doc.id}`, { alt })
    return body.doc.id as string
  }
  await rest('POST', '/api/globals/site-settings', {
    siteName: 'The Ledger',
    siteUrl: 'https://ledger.example',
    addresses: { topic: '/topics/{topic}' },
    footerNavigation: [
      { label: 'About', url: '/about' },
      { label: 'Elsewhere', url: 'https://example.org/' },
    ],
  })
  ids['portrait'] = await addPicture('Ida at the quay')
  await rest('PATCH', `/api/persons/${desk.person}`, { portrait: ids['portrait'], title: 'Reporter' })
  await rest('POST', `/api/persons/${desk.person}/transitions/publish-now`, { comment: 'So' })
  ids['ferries'] = await liveIn(desk.room, 'sections', { name: 'Ferries', parent: desk.section })
  ids['picture'] = await addPicture('Two tugs')
  ids['older'] = await desk.live({ headline: 'The older tide', topics: ['tides', 'C++/C'] })
  ids['draft'] = await desk.write({ headline: 'Not yet' })
  ids['story'] = await desk.live({
    headline: 'The tide',
    slug: 'old-tide',
    dek: 'It came.',
    topics: ['tides'],
    leadImage: { image: ids['picture'], caption: 'At dusk' },
    body: bodyWith(
      showing.link('persons', desk.person),
      showing.link('articles', ids['older']),
      showing.link('articles', ids['draft']),
      showing.picture(ids['picture']),
      showing.quote(desk.person),
      block('embed', 'e', { url: 'https://www.youtube.com/watch?v=abcdefghijk', title: 'Filmed' }),
    ),
  })
  await desk.patch(ids['story'], { slug: 'the-tide' }, 'editor')
  await desk.publish(ids['story'])
  ids['newer'] = await desk.live({ headline: 'The newer tide' })
  ids['french'] = await desk.live({
    headline: 'La marée',
    language: 'fr',
    translationOf: ids['story'],
    section: ids['ferries'],
  })
  ids['gone'] = await desk.live({ headline: 'Neap tide', slug: 'neap-tide' })
  await desk.move(ids['gone'], 'withdraw', { comment: 'It was wrong', notice: 'It was about another tide.' })
  await liveIn(desk.room, 'trending-items', { story: ids['older'], rank: 1, kicker: 'Tides' })
  return ids
}
