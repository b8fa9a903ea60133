import { concernsPublic } from '../../../../src/edge/delivery/concerns.ts'

it.each([
  ['transition.publish', 'articles', true],
  ['transition.publish-now', 'persons', true],
  ['transition.withdraw', 'sections', true],
  ['transition.reinstate', 'articles', true],
  ['correction.publish', 'articles', true],
  ['delete', 'trending-items', true],
  ['a move of next year', 'articles', true],
  ['edit', 'media', true],
  ['edit', 'site-settings', true],
  ['redirect.create', 'redirects', true],
  ['create', 'articles', false],
  ['edit', 'articles', false],
  ['lane.legal', 'articles', false],
  ['transition.approve', 'articles', false],
  ['transition.schedule', 'articles', false],
  ['login', 'users', false],
  ['audit.export', null, false],
  ['public.rebuild', null, true],
])('%s of %s by another process may change what the public sees: %s', (action, resource, concerns) => {
  expect(concernsPublic({ action, resource })).toBe(concerns)
})
