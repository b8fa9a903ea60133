import { sweep } from '../../../../src/media/files/sweep.ts'

const within = { asideEnding: '.removed', now: 10_000, safeAge: 1000 }
const file = (name: string, changedAt = 0) => ({ name, bytes: 5, changedAt })
const owner = { collection: 'media', id: '1' }

describe('a sweep', () => {
  it('finds what nothing names, but for what may still be coming', () => {
    const files = [file('sea.jpg'), file('lost.jpg'), file('just.jpg', 9001), file('old.jpg', 9000)]
    expect(sweep(files, new Map([['sea.jpg', owner]]), within)).toEqual({
      orphans: [file('lost.jpg'), file('old.jpg', 9000)],
      young: 1,
      putBack: [],
      missing: [],
    })
  })

  it('tells a file that is missing from one that was set aside by a deletion that never ended', () => {
    const files = [
      file('gull.jpg.removed'),
      file('deleted.jpg.removed'),
      file('sea.jpg'),
      file('sea.jpg.removed'),
    ]
    const named = new Map([
      ['gull.jpg', owner],
      ['gone.jpg', { collection: 'media', id: '2' }],
      ['sea.jpg', { collection: 'media', id: '3' }],
    ])
    expect(sweep(files, named, within)).toEqual({
      orphans: [file('deleted.jpg.removed'), file('sea.jpg.removed')],
      young: 0,
      putBack: ['gull.jpg'],
      missing: [{ collection: 'media', id: '2', name: 'gone.jpg' }],
    })
  })
})
