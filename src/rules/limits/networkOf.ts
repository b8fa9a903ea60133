import ipaddr from 'ipaddr.js'

/** Groups of an IPv6 address that name its network. */
const ofNetwork = 4

/**
 * The network that an address stands for where clients are counted: an IPv4 address by itself, of an IPv6 address the
 * first 64 bits, for whoever has one of those addresses has all of them.
 *
 * @param address as Express gives it; anything else stands for itself
 */
export const networkOf = (address: string): string => {
  if (!ipaddr.IPv6.isValid(address)) return address
  const found = ipaddr.process(address)
  if (found instanceof ipaddr.IPv4) return found.toString()
  const groups = found.parts.slice(0, ofNetwork).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
