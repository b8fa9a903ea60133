import { hostProblem } from '../../../platform/outbound/hostProblem.ts'
import { isPrivateAddress } from '../../../platform/outbound/isPrivateAddress.ts'

/** What is let through for those who know their network: addresses on it, and messages that others can read. */
export type Openness = { allowPrivate: boolean; allowHttp: boolean }

export const refuses = ({ allowPrivate }: Openness) => (allowPrivate ? () => false : isPrivateAddress)

/**
 * Why a webhook may not have this URL, as far as the URL itself says so; its host name is resolved and checked again for
 * each message.
 *
 * @returns undefined when it may
 */
export const addressProblem = (url: string, openness: Openness): string | undefined => {
  if (!URL.canParse(url)) return 'Not a valid URL; it must start with https://.'
  const { password, protocol, username } = new URL(url)
  if (protocol === 'http:' && !openness.allowHttp)
    return 'Use https: what is sent by http can be read and changed.'
  if (username !== '' || password !== '') return 'Leave name and password out: messages are signed instead.'
  return hostProblem(url, refuses(openness))
}
