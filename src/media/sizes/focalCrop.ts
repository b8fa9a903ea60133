export type Size = { width: number; height: number }
export type Crop = Size & { left: number; top: number }

/** The point that must stay in every crop, in percent from the left and from the top. */
export type FocalPoint = { x: number; y: number }

/**
 * The largest part of a picture with the aspect ratio of a box, with the focal point as near to its centre as possible.
 *
 * @returns whole pixels, inside the picture
 */
export const focalCrop = (picture: Size, box: Size, focal: FocalPoint): Crop => {
  const isWide = picture.width * box.height > picture.height * box.width
  const width = isWide
    ? within(Math.round((picture.height * box.width) / box.height), 1, picture.width)
    : picture.width
  const height = isWide
    ? picture.height
    : within(Math.round((picture.width * box.height) / box.width), 1, picture.height)
  return {
    left: place(focal.x, picture.width, width),
    top: place(focal.y, picture.height, height),
    width,
    height,
  }
}

/** Where a part begins so that a point of the whole is as near to its centre as possible. */
const place = (percent: number, whole: number, part: number): number =>
  within(Math.round((within(percent, 0, 100) / 100) * whole - part / 2), 0, whole - part)

const within = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)
