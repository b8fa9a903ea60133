import type { Payload } from 'payload'

/**
 * Removes sharp from Payload's configuration, so that Payload stores files unchanged. Its own processing turns animations
 * into one long strip, fails on very tall pictures, and overwrites files of the same name; `prepareFile` and `stampFile`
 * replace it. This is done after the start, because Payload warns when it starts without sharp.
 *
 * @reaches payload
 */
export const withoutSharp = ({ config }: Payload): void => {
  Reflect.deleteProperty(config, 'sharp')
}
