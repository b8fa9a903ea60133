import type { ChecklistFacts } from '../../src/editorial/checklists/facts.ts'

/** A story on whose checklist nothing is left to do. */
export const fineStory = (now: Date): ChecklistFacts => ({
  resource: 'articles',
  content: {
    headline: 'Ferries return',
    dek: 'The first in nine years left at dawn.',
    section: 'harbour',
    bylines: [{ person: 'ida' }],
  },
  required: ['headline', 'section'],
  checklist: ['bylines'],
  labels: { headline: 'Headline', section: 'Section', bylines: 'Bylines' },
  pictures: [
    {
      path: 'leadImage.image',
      name: 'quay.jpg',
      isThere: true,
      isPicture: true,
      alt: 'A ferry at the quay',
      credit: 'Ida Sørensen',
      rightsUntil: undefined,
    },
  ],
  quotes: [],
  links: [],
  now,
})
