/** Most pixels that a picture may have when opened: 50 megapixels, twice a press camera's. */
export const pixelLimit = 50_000_000

/** Most pixels along one side: what JPEG can hold, which every picture may be asked for in. */
export const sideLimit = 65_535

/** Most frames that a moving picture may have. */
export const frameLimit = 1000

/** Most pixels along one side of whatever is made of a picture: what WebP can hold. */
export const madeSideLimit = 16_383

/** Largest file that may be sent, in bytes. */
export const fileSizeLimit = 100 * 1024 * 1024

/** What somebody is told whose file is larger. */
export const tooLarge = `This file is larger than ${fileSizeLimit / 1024 / 1024} MB, which is the most.`

/** Largest form that a file may be sent in: beside the file there is little. */
export const formSizeLimit = fileSizeLimit + 2 * 1024 * 1024

/** Files that a newsroom uses and a browser cannot run. SVG and HTML are not among them: both can carry scripts. */
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

/** Names that the same bytes go by. */
const aliases: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'application/ogg': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
}

/** The accepted type that detected bytes have, or undefined when they are none of them. */
export const acceptedType = (detected: string | undefined): string | undefined => {
  const type = (detected && aliases[detected]) ?? detected
  return acceptedTypes.find((accepted) => accepted === type)
}
