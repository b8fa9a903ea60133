import { fits, formats, ratios, widths } from '../../../media/sizes/sizes.ts'
import { anyone, type Route } from '../route.ts'
import { s } from '../schema.ts'

const shapes = Object.keys(ratios).join(', ')
const width = { type: 'integer', enum: [...widths] } as const

/** Pictures in sizes, shapes and formats. */
export const pictureRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/media/{id}/render',
    id: 'renderMedia',
    tag: 'media',
    summary: 'A picture in a size, shape and format; with `v`, to be kept for ever',
    who: anyone,
    query: [
      { name: 'w', about: 'The width in pixels; never enlarged.', schema: width, required: true },
      {
        name: 'h',
        about: `The height in pixels: that of one of the shapes ${shapes} at this width, rounded.`,
        schema: { ...s.whole, minimum: 1 },
      },
      {
        name: 'fit',
        about: '`cover` cuts around the focal point and needs `h`; `inside` shows all of it.',
        schema: s.choice([...fits]),
      },
      {
        name: 'format',
        about:
          'Left out: by `Accept`; JPEG, or PNG for what is see-through, where it names neither AVIF nor WebP.',
        schema: s.choice([...formats]),
      },
      { name: 'v', about: 'The document’s `version`; another one leads to that of today.', schema: s.text },
    ],
    answer: { type: '*/*' },
    leads: { status: 302 },
    refusals: [400, 404, 422],
  },
]
