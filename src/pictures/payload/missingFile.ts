import { access } from 'node:fs/promises'
import path from 'node:path'

import { settings } from '../../settings/settings.ts'

type Asked = { params: { filename?: string } }

const notFound = (): Response =>
  Response.json({ errors: [{ name: 'NotFound', message: 'Not Found' }] }, { status: 404 })

/**
 * Answers 404 for a file that is not there, to whoever may see all: Payload looks the name up for the public alone,
 * and takes a missing file for a fault of its own.
 *
 * @returns undefined when the file is there
 */
export const missingFile = async (_req: unknown, { params: { filename = '' } }: Asked): Promise<Response> => {
  const isThere = await access(path.join(settings.mediaDir, path.basename(filename))).then(
    () => true,
    () => false,
  )
  /* Payload goes on when nothing comes back, which its type does not say. */
  return isThere ? (undefined as unknown as Response) : notFound()
}
