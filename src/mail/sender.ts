/** Who letters come from. */
export type Sender = { name: string; address: string }

export const usualSender: Sender = { name: 'Copydesk', address: 'newsroom@localhost' }

/**
 * Reads a sender: an address, or a name with the address in angle brackets, as RFC 5322 writes a mailbox.
 *
 * @returns undefined when it is neither
 */
export const readSender = (text: string): Sender | undefined => {
  const { groups } =
    /^(?:"?(?<name>[^"<>]*?)"?\s*<(?<inner>[^\s<>]+)>|(?<bare>[^\s<>]+))$/.exec(text.trim()) ?? {}
  const address = groups?.['inner'] ?? groups?.['bare'] ?? ''
  if (!/^[^@\s]+@[^@\s]+$/.test(address)) return undefined
  const name = groups?.['name']?.trim() ?? ''
  return { name: name === '' ? usualSender.name : name, address }
}
