import { BlockList, isIP } from 'node:net'

const ipv4Ranges: readonly [address: string, prefix: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  // The metadata host of Azure; those of other clouds are in 169.254.0.0/16 and fd00::/8.
  ['168.63.129.16', 32],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

const ipv6Ranges: readonly [address: string, prefix: number][] = [
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  // Teredo, which embeds an IPv4 address, and other protocol assignments.
  ['2001::', 23],
  ['2001:db8::', 32],
  ['3fff::', 20],
  ['5f00::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
]

const blocked = new BlockList()
for (const [address, prefix] of ipv6Ranges) blocked.addSubnet(address, prefix, 'ipv6')
for (const [address, prefix] of ipv4Ranges) {
  blocked.addSubnet(address, prefix, 'ipv4')
  blocked.addSubnet(`64:ff9b::${address}`, 96 + prefix, 'ipv6')
}
// 2002::/16 (6to4) embeds an IPv4 address; it is obsolete, so all of it is blocked.
blocked.addSubnet('2002::', 16, 'ipv6')

/**
 * Whether an IP address belongs to this machine or its network, or is not that of a single public host (RFC 6890). An
 * IPv4 address embedded in an IPv6 one counts like itself (RFC 4291, RFC 6052). A text that is not an IP address counts
 * as private, so that it is refused too.
 */
export const isPrivateAddress = (address: string): boolean => {
  const version = isIP(address)
  return version === 0 || blocked.check(address, version === 6 ? 'ipv6' : 'ipv4')
}
