import { frameLimit, pixelLimit, sideLimit } from '../files/limits.ts'

/** How large a picture is: pixels of one frame, and how many frames there are. */
export type Measures = { width: number; height: number; frames: number }

/** Which limit a picture passes, in words that name it; undefined when it may be taken. */
export const pictureProblem = ({ frames, height, width }: Measures): string | undefined => {
  if (frames > frameLimit) return `This picture has ${frames} frames; ${frameLimit} are the most.`
  if (Math.max(width, height) > sideLimit)
    return `This picture is ${width} × ${height} pixels; ${sideLimit} along one side are the most.`
  if (width * height * frames <= pixelLimit) return undefined
  const all = `${megapixels(width * height * frames)} megapixels`
  const counted = frames === 1 ? all : `${frames} frames with ${all} in all`
  return `This picture has ${counted}; ${pixelLimit / 1e6} are the most.`
}

/** Rounded up, so that what is too much never reads like the most there may be. */
const megapixels = (pixels: number): number => Math.ceil(pixels / 1e6)
