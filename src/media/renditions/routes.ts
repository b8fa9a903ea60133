import { choice, oneOf, text, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { negotiate } from '../sizes/negotiate.ts'
import { fits, formats, ratios, widths } from '../sizes/sizes.ts'

/** `GET /api/media/{id}/render`. `readRendition` reads it: what one parameter may be goes by the others. */
export const renderRoute = route({
  method: 'get',
  path: '/{id}/render',
  id: 'renderMedia',
  summary: 'A picture in a size, shape and format; with `v`, to be kept for ever',
  who: 'anyone',
  query: {
    w: oneOf(widths).describe('The width in pixels; never enlarged.'),
    h: whole(1)
      .describe(
        `The height in pixels: that of one of the shapes ${Object.keys(ratios).join(', ')} at this width, rounded.`,
      )
      .optional(),
    fit: choice(fits)
      .describe('`cover` cuts around the focal point and needs `h`; `inside` shows all of it.')
      .optional(),
    format: choice(formats)
      .describe(
        'Left out: by `Accept`; JPEG, or PNG for what is see-through, where it names neither AVIF nor WebP.',
      )
      .optional(),
    v: text().describe('The document’s `version`; another one leads to that of today.').optional(),
  },
  readsItself: true,
  answer: { type: '*/*' },
  leads: { status: 302 },
  refusals: [400, 404, 422],
  cache: 'public',
  /* So that the many ways in which browsers write Accept meet one answer. */
  formOf: (accept, query) => (/(^|&)format=/.test(query) ? undefined : negotiate(accept)),
  rate: 'reads',
})
