import { hostProblem } from '../../../platform/outbound/hostProblem.ts'
import { isPrivateAddress } from '../../../platform/outbound/isPrivateAddress.ts'

/** What the settings allow besides public https addresses: private addresses, and unencrypted http. */
export type AddressRules = { allowPrivate: boolean; allowHttp: boolean }

export const refuses = ({ allowPrivate }: AddressRules) => (allowPrivate ? () => false : isPrivateAddress)

/**
 * Checks the URL of a webhook, as far as the URL itself tells. Its host name is resolved and checked again for each
 * message.
 *
 * @returns what is wrong, in words; undefined when the URL is allowed
 */
export const addressProblem = (url: string, addressRules: AddressRules): string | undefined => {
  if (!URL.canParse(url)) return 'Not a valid URL; it must start with https://.'
  const { password, protocol, username } = new URL(url)
  if (protocol === 'http:' && !addressRules.allowHttp)
    return 'Use https. Messages sent by http can be read and changed on their way.'
  if (username !== '' || password !== '')
    return 'Remove the user name and the password from the URL. Messages are signed instead.'
  return hostProblem(url, refuses(addressRules))
}
