import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { frameLimit, pixelLimit, sideLimit } from '../files/limits.ts'

/** The size of one frame in pixels, and the number of frames. */
export type Measures = { width: number; height: number; frames: number }

/** The refusal of a picture that exceeds a limit; undefined when it is within all limits. */
export const pictureProblem = ({ frames, height, width }: Measures): Refusal | undefined => {
  const path = 'file'
  if (frames > frameLimit) return refuse('bad-file/frames', { found: frames, most: frameLimit, path })
  if (Math.max(width, height) > sideLimit)
    return refuse('bad-file/side', { width, height, most: sideLimit, path })
  const pixels = width * height * frames
  if (pixels <= pixelLimit) return undefined
  const counted = { found: megapixels(pixels), most: pixelLimit / 1e6, path }
  return frames === 1
    ? refuse('bad-file/pixels', counted)
    : refuse('bad-file/frame-pixels', { ...counted, frames })
}

/** Rounded up, so that a picture that is too large is never reported with the allowed size. */
const megapixels = (pixels: number): number => Math.ceil(pixels / 1e6)
