import { settleAddress } from '../../../../src/public/redirects/address.ts'

const place = (id: string, more: object = {}) => ({
  id,
  slug: `${id}-slug`,
  isLive: false,
  isWithdrawn: false,
  ...more,
})
const live = place('live', { isLive: true })
const withdrawn = place('withdrawn', { isWithdrawn: true })
const draft = place('draft')

test.each([
  [
    'a live document is here, whatever a redirect says',
    live,
    withdrawn,
    { kind: 'here', id: 'live', slug: 'live-slug' },
  ],
  [
    'a withdrawn one is gone, and no redirect leads away from it',
    withdrawn,
    live,
    { kind: 'gone', id: 'withdrawn' },
  ],
  ['a draft is nothing to the public', draft, undefined, { kind: 'nothing' }],
  [
    'a draft does not stand in the way of a redirect',
    draft,
    live,
    { kind: 'moved', id: 'live', slug: 'live-slug' },
  ],
  ['a redirect leads to what is live', undefined, live, { kind: 'moved', id: 'live', slug: 'live-slug' }],
  ['one to what is withdrawn is gone', undefined, withdrawn, { kind: 'gone', id: 'withdrawn' }],
  ['one to a draft is nothing', undefined, draft, { kind: 'nothing' }],
  ['nothing is nothing', undefined, undefined, { kind: 'nothing' }],
])('%s', (_what, found, target, expected) => {
  expect(settleAddress(found, target)).toEqual(expected)
})
