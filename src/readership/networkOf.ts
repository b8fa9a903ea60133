/**
 * What of an address stands for one household or machine: an IPv4 address whole, of an IPv6 address the first 64 bits,
 * for a machine makes up the others as it likes.
 */
export const networkOf = (address: string): string => {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped !== undefined) return mapped
  if (!address.includes(':')) return address
  const [head = '', tail] = address.toLowerCase().split('::')
  const front = groupsIn(head)
  const back = groupsIn(tail ?? '')
  const gap = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length)
  const all = [...front, ...Array.from({ length: gap }, () => '0'), ...back]
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`
}

const groupsIn = (text: string): string[] => text.split(':').filter((group) => group !== '')
