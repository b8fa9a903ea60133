import { readFile } from 'node:fs/promises'

import type { PayloadRequest } from 'payload'

type File = NonNullable<PayloadRequest['file']>

/** Where the bytes of a sent file are: a path when it was kept on disk, the bytes themselves otherwise. */
export const sourceOf = ({ data, tempFilePath }: File): string | Buffer =>
  tempFilePath === undefined || tempFilePath === '' ? data : tempFilePath

export const bytesOf = async (file: File): Promise<Buffer> => {
  const source = sourceOf(file)
  return typeof source === 'string' ? readFile(source) : source
}
