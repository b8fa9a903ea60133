import { proseFrom } from './prose.mjs'

/*
 * The content that every subject is loaded with. The same numbers give the same newsroom, to the letter.
 */

const sectionNames = ['Harbour', 'City', 'Culture', 'Sport', 'Science', 'Business', 'Weather', 'Letters']
const personCount = 20
const paragraphCount = 12
const newest = Date.parse('2026-11-20T09:00:00Z')
const minutesApart = 37

export const login = { email: 'bench@example.org', password: 'a-long-password-for-measuring' }

/** @param {number} index */
export const articleSlug = (index) => `measured-story-${String(index).padStart(5, '0')}`

/** @param {number} index */
export const sectionSlug = (index) => (sectionNames[index % sectionNames.length] ?? 'city').toLowerCase()

export const sections = sectionNames.map((name, index) => ({
  name,
  slug: sectionSlug(index),
  description: proseFrom(10 + index).paragraph(1),
}))

export const persons = Array.from({ length: personCount }, (_, index) => ({
  name: `Reporter ${index + 1}`,
  slug: `reporter-${index + 1}`,
  title: 'Reporter',
  biography: proseFrom(100 + index).paragraph(3),
}))

/**
 * One story; relations are given as places in `sections` and `persons`.
 *
 * @param {number} index 0 is the newest
 */
export const articleAt = (index) => {
  const prose = proseFrom(1000 + index)
  return {
    headline: prose.phrase(8),
    slug: articleSlug(index),
    kicker: prose.phrase(2),
    dek: prose.paragraph(1),
    section: index % sectionNames.length,
    bylines: index % 2 === 0 ? [index % personCount] : [index % personCount, (index + 7) % personCount],
    topics: [prose.phrase(1), prose.phrase(1), prose.phrase(1)],
    publishedAt: new Date(newest - index * minutesApart * 60_000).toISOString(),
    body: bodyOf(Array.from({ length: paragraphCount }, () => prose.paragraph(6))),
  }
}

/** @param {string[]} paragraphs */
const bodyOf = (paragraphs) => ({
  root: block(
    'root',
    paragraphs.map((text) => ({ ...block('paragraph', [textNode(text)]), textFormat: 0, textStyle: '' })),
  ),
})

/** @param {string} type @param {object[]} children */
const block = (type, children) => ({ type, version: 1, format: '', indent: 0, direction: 'ltr', children })

/** @param {string} text */
const textNode = (text) => ({
  type: 'text',
  version: 1,
  text,
  format: 0,
  detail: 0,
  mode: 'normal',
  style: '',
})
