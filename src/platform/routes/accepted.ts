/** One range of an `Accept…` header: what it names, in lower case, and its weight from 0 (not accepted) to 1. */
type Range = { name: string; weight: number }

/** The ranges of an `Accept…` header, in its order (RFC 9110 §12.4.2). A weight that cannot be read is 0. */
export const rangesIn = (header: string): Range[] =>
  header
    .toLowerCase()
    .split(',')
    .map((range) => {
      const [name = '', ...parameters] = range.split(';').map((part) => part.trim())
      const weight = parameters.find((each) => each.startsWith('q='))
      return { name, weight: weight === undefined ? 1 : Number(weight.slice(2)) || 0 }
    })

/**
 * The media type to answer with (RFC 9110 §12.5.1): of those with the greatest weight the one that the client names first.
 * The most specific range counts for each.
 *
 * @param accept the header as it was sent; without one everything is accepted
 * @param offered the media types on offer, in lower case; the first one answers a wildcard
 * @returns undefined when none is accepted
 */
export const acceptedType = (accept: string | undefined, offered: readonly string[]): string | undefined => {
  const ranges = rangesIn(accept?.trim() ? accept : '*/*')
  const rangeOf = (type: string): number => {
    const places = [type, type.replace(/\/.*/, '/*'), '*/*'].map((name) =>
      ranges.findIndex((range) => range.name === name),
    )
    return places.find((place) => place >= 0) ?? -1
  }
  const [best] = offered
    .map((type) => ({ type, place: rangeOf(type), weight: ranges[rangeOf(type)]?.weight ?? 0 }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight || one.place - other.place)
  return best?.type
}
