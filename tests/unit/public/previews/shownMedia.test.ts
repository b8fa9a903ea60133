import { filesOf, withPreviewAddresses } from '../../../../src/public/previews/shownMedia.ts'

const names = new Set(['a.png', 'a b.webp'])
const address = (name: string) => `/preview/${name}`
const moved = (value: unknown) => withPreviewAddresses(value, names, address)

describe('withPreviewAddresses', () => {
  it('moves the addresses of files that are shown, wherever they stand', () => {
    expect(
      moved({
        image: { url: '/api/media/file/a.png' },
        body: [{ value: { sizes: [{ url: 'https://x.org/api/media/file/a%20b.webp' }] } }],
      }),
    ).toEqual({
      image: { url: '/preview/a.png' },
      body: [{ value: { sizes: [{ url: '/preview/a b.webp' }] } }],
    })
  })

  it.each([
    ['a file that is not shown', '/api/media/file/b.png'],
    ['a text that names one', 'See /api/media/file/a.png'],
    ['an address with more behind it', '/api/media/file/a.png/x'],
    ['another path', '/other/media/file/a.png'],
    ['an escape that is none', '/api/media/file/%E0%A4%A'],
  ])('leaves %s alone', (_what, text) => {
    expect(moved(text)).toBe(text)
  })

  it('leaves everything else as it is', () => {
    const date = new Date()
    expect(moved({ date, count: 1, none: null, is: true })).toEqual({ date, count: 1, none: null, is: true })
  })
})

test('filesOf gives a picture’s own file and those of its sizes that there are', () => {
  const media = {
    filename: 'a.png',
    mimeType: 'image/png',
    sizes: { card: { filename: 'a-640.webp', mimeType: 'image/webp' }, wide: { filename: null }, full: null },
  }
  expect(filesOf(media)).toEqual([
    { name: 'a.png', type: 'image/png' },
    { name: 'a-640.webp', type: 'image/webp' },
  ])
  expect(filesOf({})).toEqual([])
})
