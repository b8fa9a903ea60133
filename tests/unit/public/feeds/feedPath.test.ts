import { feedPath, readFeedPath } from '../../../../src/public/feeds/feedPath.ts'

test.each([
  ['/rss.xml', { file: 'rss.xml' }],
  ['/atom.xml', { file: 'atom.xml' }],
  ['/sections/harbour/feed.json', { file: 'feed.json', of: { kind: 'sections', name: 'harbour' } }],
  ['/topics/silt%20%26%20s%C3%B8/rss.xml', { file: 'rss.xml', of: { kind: 'topics', name: 'silt & sø' } }],
  ['/users/ida/rss.xml', undefined],
  ['/sections/rss.xml', undefined],
  ['/sections/a/b/rss.xml', undefined],
  ['/constructor', undefined],
  ['/topics/%E0%A4%A/rss.xml', undefined],
  ['/', undefined],
])('%s asks for %j', (path, ask) => {
  expect(readFeedPath(path)).toEqual(ask)
  // eslint-disable-next-line jest/no-conditional-expect
  if (ask) expect(feedPath(ask as Parameters<typeof feedPath>[0])).toBe(`/feeds${path}`)
})
