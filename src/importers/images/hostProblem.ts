import { lookup } from 'node:dns/promises'
import { BlockList, isIP } from 'node:net'

const privateRanges: readonly [address: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 127, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

const blocked = new BlockList()
for (const [address, prefix, family] of privateRanges) blocked.addSubnet(address, prefix, family)

/**
 * Why an address is not asked: it is no web address, or its host is on this machine or its network (RFC 6890).
 *
 * @returns undefined when it may be asked
 */
export const hostProblem = async (
  address: string,
  allowsPrivateHosts: boolean,
): Promise<string | undefined> => {
  const { protocol, hostname } = new URL(address)
  if (protocol !== 'http:' && protocol !== 'https:') return `${protocol} is no web address.`
  if (allowsPrivateHosts) return undefined
  const host = hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(host) ? [{ address: host }] : await lookup(host, { all: true })
  return addresses.some((found) => isPrivate(found.address)) ? 'Its host is on a private network.' : undefined
}

const isPrivate = (address: string): boolean => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address
  return blocked.check(mapped, isIP(mapped) === 6 ? 'ipv6' : 'ipv4')
}
