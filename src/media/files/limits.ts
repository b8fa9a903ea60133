/** The most pixels that a decoded picture may have: 50 megapixels, twice as many as a press camera has. */
export const pixelLimit = 50_000_000

/** The most pixels along one side: the limit of JPEG, in which every picture may be requested. */
export const sideLimit = 65_535

/** The most frames that an animated picture may have. */
export const frameLimit = 1000

/** The most pixels along one side of a rendition: the limit of WebP. */
export const madeSideLimit = 16_383

/** The largest file that may be uploaded, in bytes. */
export const fileSizeLimit = 100 * 1024 * 1024

/** The message for a larger file. */
export const tooLarge = `This file is too large. A file may have at most ${fileSizeLimit / 1024 / 1024} MB.`

/** The largest form with a file, in bytes; the other fields are small. */
export const formSizeLimit = fileSizeLimit + 2 * 1024 * 1024

/** The accepted MIME types: files that a newsroom uses and a browser cannot execute. SVG and HTML can contain scripts. */
export const acceptedTypes = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/avif',
  'image/gif',
  'video/mp4',
  'video/webm',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'application/pdf',
] as const

/** Other names for accepted types. */
const aliases: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
}

/** The accepted type for a detected one; undefined when it is not accepted. */
export const acceptedType = (detected: string | undefined): string | undefined => {
  const type = (detected && aliases[detected]) ?? detected
  return acceptedTypes.find((accepted) => accepted === type)
}
