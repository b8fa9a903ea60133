import { negotiate } from '../../media/sizes/negotiate.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'
import { isGraphql, renditionPath } from './families.ts'

const mayBeRendition = '/api/media/'

/**
 * What of `Accept` the answer at an address goes by: for GraphQL all of it, for a picture the format that comes of it,
 * so that the many ways in which browsers write it meet one answer.
 *
 * @returns undefined where the answer does not go by it
 */
export const formOf = (url: string, accept: string | undefined): string | undefined => {
  if (isGraphql(url)) return accept ?? ''
  if (!url.startsWith(mayBeRendition)) return undefined
  const [path, query] = splitAddress(url)
  return renditionPath.test(path) && !/(^|&)format=/.test(query) ? negotiate(accept) : undefined
}
