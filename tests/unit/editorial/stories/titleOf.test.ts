import { titleOf } from '../../../../src/editorial/stories/titleOf.ts'

const planning = { workingHeadline: 'Mayor and the quay' }

test.each([
  ['its headline', 'articles', { headline: ' Quay sold ', planning }, 'Quay sold'],
  ['its working headline', 'articles', { headline: null, planning }, 'Mayor and the quay'],
  ['its name', 'persons', { name: 'Ida Brod' }, 'Ida Brod'],
  ['nothing', 'sections', { name: ' ' }, 'Untitled'],
  ['no plan', 'articles', { planning: null }, 'Untitled'],
  ['an empty plan', 'articles', { planning: {} }, 'Untitled'],
] as const)('a document is called by %s', (_what, resource, document, title) => {
  expect(titleOf(resource, document)).toBe(title)
})
