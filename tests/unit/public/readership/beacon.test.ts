import { readBeacon } from '../../../../src/public/readership/beacon.ts'

const story = '01a20b11-6075-7412-9cb1-d49e163aa861'

test.each([
  [`{"story":"${story}"}`, { story, kind: 'view' }],
  [`{"story":"${story}","kind":"read","user":"me"}`, { story, kind: 'read' }],
  ['{"story":"65f1c0ffee65f1c0ffee65f1"}', { story: '65f1c0ffee65f1c0ffee65f1', kind: 'view' }],
])('%s is a beacon', (text, beacon) => {
  expect(readBeacon(text)).toEqual(beacon)
})

test.each([
  ['', 'bad-body'],
  ['story=1', 'bad-body'],
  ['[]', 'bad-body'],
  ['null', 'bad-body'],
  ['"text"', 'bad-body'],
  ['{}', 'bad-story'],
  ['{"story":1}', 'bad-story'],
  ['{"story":"sea-gates"}', 'bad-story'],
  [`{"story":"${story}${story}"}`, 'bad-story'],
  [`{"story":"${story}","kind":"share"}`, 'bad-kind'],
  [`{"story":"${story}","kind":null}`, 'bad-kind'],
])('%s is refused: %s', (text, code) => {
  expect(() => readBeacon(text)).toThrow(expect.objectContaining({ status: 400, data: { code } }))
})
