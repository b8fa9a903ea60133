import type { SharpOptions } from 'sharp'

import { pixelLimit } from '../../files/limits.ts'

/** The options for opening pictures: limited in size, and failing on damaged files. */
export const opening = { limitInputPixels: pixelLimit, failOn: 'error' } as const satisfies SharpOptions
