import type { Payload } from 'payload'

/**
 * Takes sharp away from Payload, which then stores a file as it was handed to it. Its own work on pictures makes one long
 * strip of what moves, fails at what is very tall, and writes over files of the same name; `prepareFile` and `stampFile` do
 * it in its place. It is taken when the start is over, for Payload warns at every start without one.
 *
 * @reaches payload
 */
export const withoutSharp = ({ config }: Payload): void => {
  Reflect.deleteProperty(config, 'sharp')
}
