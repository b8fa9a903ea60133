import { readFile } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'

type File = NonNullable<PayloadRequest['file']>

/** The source of an uploaded file: a path when it was stored on disk, otherwise its bytes. */
export const sourceOf = ({ data, tempFilePath }: File): string | Buffer =>
  tempFilePath === undefined || tempFilePath === '' ? data : tempFilePath

export const bytesOf = async (file: File): Promise<Buffer> => {
  const source = sourceOf(file)
  return typeof source === 'string' ? readFile(source) : source
}
