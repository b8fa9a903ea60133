import type { SharpOptions } from 'sharp'

import { pixelLimit } from '../../files/limits.ts'

/** How every picture is opened: within the limit, and refused when it is damaged. */
export const opening = { limitInputPixels: pixelLimit, failOn: 'error' } as const satisfies SharpOptions
