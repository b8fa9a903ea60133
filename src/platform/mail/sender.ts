/** The sender of e-mails. */
export type Sender = { name: string; address: string }

export const usualSender: Sender = { name: 'Copydesk', address: 'newsroom@localhost' }

/**
 * Reads a sender: an address, or a name with the address in angle brackets, as RFC 5322 writes a mailbox.
 *
 * @returns undefined when it is neither
 */
export const readSender = (text: string): Sender | undefined => {
  const [, name = '', inner] = /^"?([^"<>]*?)"?\s*<([^\s<>]+)>$/.exec(text.trim()) ?? []
  const address = inner ?? text.trim()
  if (!/^[^@\s<>]+@[^@\s<>]+$/.test(address)) return undefined
  return { name: name.trim() === '' ? usualSender.name : name.trim(), address }
}
