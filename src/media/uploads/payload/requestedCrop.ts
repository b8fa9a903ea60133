import type { PayloadRequest } from 'payload'

import type { Part } from '../../sizes/part.ts'

type Edits = {
  crop?: { x?: unknown; y?: unknown; width?: unknown; height?: unknown }
  widthInPixels?: unknown
  heightInPixels?: unknown
}

/** The crop that the panel sends; without a crop it sends the whole picture. */
export const requestedCrop = ({ query }: PayloadRequest): Part | undefined => {
  const { crop, heightInPixels, widthInPixels } = (query['uploadEdits'] ?? {}) as Edits
  if (!crop) return undefined
  const [x, y] = [Number(crop.x), Number(crop.y)]
  const isWhole = x === 0 && y === 0 && Number(crop.width) === 100 && Number(crop.height) === 100
  return isWhole ? undefined : { x, y, width: Number(widthInPixels), height: Number(heightInPixels) }
}
