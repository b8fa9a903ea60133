import type { PayloadRequest } from 'payload'

/** Where the bytes of a sent file are: a path when it was kept on disk, the bytes themselves otherwise. */
export const sourceOf = ({ data, tempFilePath }: NonNullable<PayloadRequest['file']>): string | Buffer =>
  tempFilePath === undefined || tempFilePath === '' ? data : tempFilePath
