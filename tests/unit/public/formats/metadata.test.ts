import { storyMetadata } from '../../../../src/public/formats/storyMetadata.ts'
import { bareStory, site, story } from '../../../helpers/publicStory.ts'

test('the head of a page: title, description, canonical address, Open Graph in order', () => {
  const { openGraph, ...head } = storyMetadata(story, site)
  expect(head).toMatchObject({
    title: 'Dredging begins & <ends>',
    description: 'Nine years late.',
    canonical: 'https://ledger.example.org/dredging',
    language: 'pt-BR',
    robots: 'index, follow, max-image-preview:large',
    jsonLd: { '@type': 'NewsArticle' },
  })
  expect(openGraph.map(({ content, property }) => `${property} ${content}`)).toEqual([
    'og:type article',
    'og:title Dredging begins & <ends>',
    'og:description Nine years late.',
    'og:url https://ledger.example.org/dredging',
    'og:site_name The Harbour Ledger',
    'og:locale pt_BR',
    'og:image https://desk.example.org/media/lead.webp',
    'og:image:type image/webp',
    'og:image:width 1280',
    'og:image:height 720',
    'og:image:alt A dredger at night',
    'article:published_time 2026-03-04T05:06:07.000Z',
    'article:modified_time 2026-03-05T05:06:07.000Z',
    'article:section Harbour',
    'article:author https://ledger.example.org/persons/ida',
    'article:tag dredging',
    'article:tag silt & sand',
    'twitter:card summary_large_image',
  ])
})

test('what an editor wrote for networks and search engines comes first', () => {
  const social = {
    searchTitle: 'Found',
    title: 'Shared',
    description: 'Look!',
    image: { url: 'https://desk.example.org/media/social.webp' },
    isHidden: true,
  }
  const { openGraph, ...head } = storyMetadata({ ...story, social }, site)
  expect(head).toMatchObject({ title: 'Found', robots: 'noindex' })
  const of = (name: string) => openGraph.find(({ property }) => property === name)?.content
  expect([of('og:title'), of('og:description'), of('og:image'), of('og:image:width')]).toEqual([
    'Shared',
    'Look!',
    'https://desk.example.org/media/social.webp',
    undefined,
  ])
})

test('a story of which little is known says that little', () => {
  expect(storyMetadata(bareStory, { name: 'Ledger' })).toMatchObject({
    description: null,
    canonical: null,
    language: null,
    openGraph: [
      { property: 'og:type', content: 'article' },
      { property: 'og:title', content: 'Bare' },
      { property: 'og:site_name', content: 'Ledger' },
      { property: 'twitter:card', content: 'summary' },
    ],
  })
})
