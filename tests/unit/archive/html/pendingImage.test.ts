import { placeImages } from '../../../../src/archive/html/pendingImage.ts'
import { toBody } from '../../../../src/archive/html/toBody.ts'
import { outline } from '../../../helpers/outline.ts'

const source =
  '<p>a</p><figure><img src="https://x.example/1.jpg" alt="A quay"><figcaption>At dawn</figcaption></figure>'
const { body } = toBody({ html: source, baseUrl: '', seed: '' })

test('an image that was stored stands in its place', () => {
  const placed = placeImages(body, ({ url }) => (url === 'https://x.example/1.jpg' ? 'media-1' : undefined))
  expect(outline(placed)).toEqual(['p[a]', 'upload media-1'])
  expect(placed.root.children[1]).toMatchObject({ relationTo: 'media', fields: { caption: 'At dawn' } })
})

test('an image that is missing leaves its texts', () => {
  expect(outline(placeImages(body, () => undefined))).toEqual(['p[a]', 'p[*2:A quay* At dawn]'])
})

test('a body of nothing but a missing image without text has an empty paragraph', () => {
  const bare = toBody({ html: '<img src="https://x.example/1.jpg">', baseUrl: '', seed: '' })
  expect(outline(placeImages(bare.body, () => undefined))).toEqual(['p[]'])
})
