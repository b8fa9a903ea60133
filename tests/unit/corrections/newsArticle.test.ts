import { newsArticle, type PublicStory, scriptJson } from '../../../src/corrections/newsArticle.ts'

const site = { name: 'The Harbour Ledger', url: 'https://ledger.example.org', language: 'en' }

const story: PublicStory = {
  headline: 'Dredging begins',
  description: 'Nine years late.',
  url: 'https://ledger.example.org/dredging',
  publishedAt: '2026-03-04T05:06:07.000Z',
  updatedAt: '2026-03-05T05:06:07.000Z',
  language: 'pt-BR',
  section: 'Harbour',
  topics: ['dredging'],
  wordCount: 600,
  image: {
    url: 'https://desk.example.org/api/media/file/a.png',
    width: 800,
    height: 600,
    caption: 'At noon',
  },
  bylines: [
    { name: 'Ida', role: 'reporter' },
    { name: 'Jonas', role: 'data' },
    { name: 'Ann', role: 'photographer' },
    { name: 'Ben', role: 'editor' },
    { name: 'Cleo', role: 'translator' },
  ],
  notices: [
    { kind: 'correction', text: 'Noon.', date: '2026-03-05T00:00:00.000Z' },
    { kind: 'update', text: 'An answer.', date: '2026-03-06T00:00:00.000Z' },
  ],
}

/** The terms of schema.org that a NewsArticle, or one of its parents, has. */
const terms = new Set(
  `@context @type headline description url mainEntityOfPage datePublished dateModified inLanguage articleSection
  keywords wordCount image author contributor editor translator publisher creativeWorkStatus correction`.split(
    /\s+/,
  ),
)

describe('newsArticle', () => {
  it('tells a story in schema.org’s terms, the newest notice first', () => {
    expect(newsArticle(story, site)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Dredging begins',
      description: 'Nine years late.',
      url: 'https://ledger.example.org/dredging',
      mainEntityOfPage: 'https://ledger.example.org/dredging',
      datePublished: '2026-03-04T05:06:07.000Z',
      dateModified: '2026-03-05T05:06:07.000Z',
      inLanguage: 'pt-BR',
      articleSection: 'Harbour',
      keywords: ['dredging'],
      wordCount: 600,
      image: {
        '@type': 'ImageObject',
        url: 'https://desk.example.org/api/media/file/a.png',
        width: 800,
        height: 600,
        caption: 'At noon',
      },
      author: [
        { '@type': 'Person', name: 'Ida' },
        { '@type': 'Person', name: 'Jonas' },
      ],
      contributor: [{ '@type': 'Person', name: 'Ann' }],
      editor: [{ '@type': 'Person', name: 'Ben' }],
      translator: [{ '@type': 'Person', name: 'Cleo' }],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'The Harbour Ledger',
        url: 'https://ledger.example.org',
      },
      correction: [
        {
          '@type': 'CorrectionComment',
          name: 'Update',
          text: 'An answer.',
          datePublished: '2026-03-06T00:00:00.000Z',
        },
        {
          '@type': 'CorrectionComment',
          name: 'Correction',
          text: 'Noon.',
          datePublished: '2026-03-05T00:00:00.000Z',
        },
      ],
    })
  })

  it('uses no word that schema.org does not have', () => {
    const retraction = { kind: 'retraction', text: 'All of it.', date: undefined } as const
    const told = newsArticle({ ...story, notices: [retraction] }, site)
    expect(Object.keys(told).filter((key) => !terms.has(key))).toEqual([])
    expect(told).toMatchObject({ creativeWorkStatus: 'Retracted', correction: [{ name: 'Retraction' }] })
  })

  it('leaves out what is not known, and falls back on the site’s language', () => {
    const bare = { headline: 'Bare', topics: [], bylines: [], notices: [] }
    expect(newsArticle(bare, { name: 'Ledger', language: 'en' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bare',
      inLanguage: 'en',
      publisher: { '@type': 'NewsMediaOrganization', name: 'Ledger' },
    })
  })
})

test('scriptJson cannot end the script element that it stands in', () => {
  const text = scriptJson({ headline: '</script><script>alert(1)</script><!--' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ headline: '</script><script>alert(1)</script><!--' })
})
