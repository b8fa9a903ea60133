/**
 * The network that an address stands for where clients are counted: an IPv4 address by itself, of an IPv6 address the
 * first 64 bits, for whoever has one of those addresses has all of them.
 *
 * @param address as Express gives it; anything else stands for itself
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.replace(/%.*$/, '').toLowerCase().split('::')
  const before = groupsIn(head)
  const after = groupsIn(tail ?? '')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** Without zeros in front; the last two may be written as an IPv4 address. */
const groupsIn = (part: string): string[] =>
  part
    .split(':')
    .filter((group) => group !== '')
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : group.replace(/^0+(?=.)/, '')))
