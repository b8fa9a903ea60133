/** Most pixels that a picture may have when opened: 50 megapixels, twice a press camera's. */
export const pixelLimit = 50_000_000

/** Largest file that may be sent, in bytes. */
export const fileSizeLimit = 100 * 1024 * 1024

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
  'image/apng': 'image/png',
}

/** The accepted type that detected bytes have, or undefined when they are none of them. */
export const acceptedType = (detected: string | undefined): string | undefined => {
  const type = (detected && aliases[detected]) ?? detected
  return acceptedTypes.find((accepted) => accepted === type)
}
