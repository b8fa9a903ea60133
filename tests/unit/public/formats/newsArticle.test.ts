import { newsArticle } from '../../../../src/public/formats/newsArticle.ts'
import { personJsonLd } from '../../../../src/public/formats/personJsonLd.ts'
import { scriptJson } from '../../../../src/public/formats/scriptJson.ts'
import { bareStory, site, story } from '../../../helpers/publicStory.ts'

/** The terms of schema.org that a NewsArticle, or one of its parents, has. */
const terms = new Set(
  `@context @type headline description url mainEntityOfPage datePublished dateModified inLanguage articleSection
  keywords wordCount image author contributor editor translator publisher creativeWorkStatus correction`.split(
    /\s+/,
  ),
)

const breadcrumb = {
  '@type': 'BreadcrumbList',
  itemListElement: [
    { '@type': 'ListItem', position: 1, name: 'The Harbour Ledger', item: 'https://ledger.example.org' },
    { '@type': 'ListItem', position: 2, name: 'City', item: 'https://ledger.example.org/sections/city' },
    {
      '@type': 'ListItem',
      position: 3,
      name: 'Harbour',
      item: 'https://ledger.example.org/sections/harbour',
    },
    {
      '@type': 'ListItem',
      position: 4,
      name: 'Dredging begins & <ends>',
      item: 'https://ledger.example.org/dredging',
    },
  ],
}

describe('newsArticle', () => {
  it('tells a story in schema.org’s terms, the newest notice first', () => {
    expect(newsArticle({ ...story, body: [] }, site)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Dredging begins & <ends>',
      description: 'Nine years late.',
      url: 'https://ledger.example.org/dredging',
      mainEntityOfPage: { '@type': 'WebPage', '@id': 'https://ledger.example.org/dredging', breadcrumb },
      datePublished: '2026-03-04T05:06:07.000Z',
      dateModified: '2026-03-05T05:06:07.000Z',
      inLanguage: 'pt-BR',
      articleSection: 'Harbour',
      keywords: ['dredging', 'silt & sand'],
      wordCount: 600,
      image: {
        '@type': 'ImageObject',
        url: 'https://desk.example.org/media/lead.webp',
        width: 1280,
        height: 720,
        caption: 'At noon',
        creditText: 'Ida',
      },
      author: [
        {
          '@type': 'Person',
          name: 'Ida Sørensen',
          jobTitle: 'Reporter',
          url: 'https://ledger.example.org/persons/ida',
        },
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
          text: 'Noon, not <night>.',
          datePublished: '2026-03-05T00:00:00.000Z',
        },
      ],
    })
  })

  it('uses no word that schema.org does not have, and shows the pictures of the text too', () => {
    const retraction = { kind: 'retraction', text: 'All of it.', date: undefined } as const
    const told = newsArticle({ ...story, notices: [retraction] }, site)
    expect(Object.keys(told).filter((key) => !terms.has(key))).toEqual([])
    expect(told).toMatchObject({ creativeWorkStatus: 'Retracted', correction: [{ name: 'Retraction' }] })
    expect(told['image']).toMatchObject([
      { url: story.image?.url },
      { url: 'https://desk.example.org/media/m1.webp', caption: 'At noon' },
    ])
  })

  it('leaves out what is not known, and falls back on the site’s language', () => {
    expect(newsArticle(bareStory, { name: 'Ledger', language: 'en' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Bare',
      inLanguage: 'en',
      publisher: { '@type': 'NewsMediaOrganization', name: 'Ledger' },
    })
  })
})

test('personJsonLd tells a person: staff works for the publication, others have an organisation of their own', () => {
  const ida = { name: 'Ida', isStaff: true, links: ['https://social.example/@ida'], title: 'Reporter' }
  expect(personJsonLd({ ...ida, url: 'https://ledger.example.org/persons/ida' }, site)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Ida',
    url: 'https://ledger.example.org/persons/ida',
    mainEntityOfPage: 'https://ledger.example.org/persons/ida',
    jobTitle: 'Reporter',
    worksFor: {
      '@type': 'NewsMediaOrganization',
      name: 'The Harbour Ledger',
      url: 'https://ledger.example.org',
    },
    sameAs: ['https://social.example/@ida'],
  })
  const mayor = { name: 'Ana', isStaff: false, links: [], organisation: 'City hall' }
  expect(personJsonLd(mayor, site)).toEqual({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name: 'Ana',
    affiliation: { '@type': 'Organization', name: 'City hall' },
  })
})

test('scriptJson cannot end the script element that it stands in', () => {
  const text = scriptJson({ headline: '</script><script>alert(1)</script><!--' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ headline: '</script><script>alert(1)</script><!--' })
})
