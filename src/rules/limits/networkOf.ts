import ipaddr from 'ipaddr.js'

/** How many groups of an IPv6 address identify its network. */
const ofNetwork = 4

/**
 * The network by which a client is counted: an IPv4 address itself, or the first 64 bits of an IPv6 address, because a
 * client usually has all addresses of such a network.
 *
 * @param address as Express gives it; any other text is returned unchanged
 */
export const networkOf = (address: string): string => {
  if (!ipaddr.IPv6.isValid(address)) return address
  const found = ipaddr.process(address)
  if (found instanceof ipaddr.IPv4) return found.toString()
  const groups = found.parts.slice(0, ofNetwork).map((group) => group.toString(16))
  return `${groups.join(':')}::/64`
}
