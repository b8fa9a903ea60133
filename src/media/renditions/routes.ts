import { choice, oneOf, text, whole } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { negotiate } from '../sizes/negotiate.ts'
import { fits, formats, ratios, widths } from '../sizes/sizes.ts'

/** `GET /api/media/{id}/render`. `readRendition` parses the parameters, because they depend on each other. */
export const renderRoute = route({
  method: 'get',
  path: '/{id}/render',
  id: 'renderMedia',
  summary: 'A picture in a size, shape and format; with `v` it can be cached for ever',
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
        'By default chosen by `Accept`: AVIF or WebP if named there, otherwise JPEG, or PNG for transparent pictures.',
      )
      .optional(),
    v: text().describe('The document’s `version`; any other value redirects to the current one.').optional(),
  },
  readsItself: true,
  answer: { type: '*/*' },
  leads: { status: 302 },
  refusals: [400, 404, 422],
  cache: 'public',
  // Browsers write Accept in many ways; the negotiated format gives them one cached answer.
  formOf: (accept, query) => (/(^|&)format=/.test(query) ? undefined : negotiate(accept)),
  rate: 'reads',
})
