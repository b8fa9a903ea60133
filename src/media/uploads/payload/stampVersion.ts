import type { CollectionBeforeChangeHook } from 'payload'

import { digestOf } from '../../files/payload/digestOf.ts'
import { digestIn, focalOf, versionOf } from '../../sizes/version.ts'
import { bytesOf } from './sourceOf.ts'

type Stored = Readonly<Record<string, unknown>>

/** Updates the version of a picture when its file or its focal point has changed. */
export const stampVersion: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Stored
  const digest = req.file ? await digestOf(await bytesOf(req.file)) : digestBefore(before)
  return digest === undefined
    ? data
    : { ...data, version: versionOf(digest, focalOf({ ...before, ...data })) }
}

const digestBefore = ({ version }: Stored): string | undefined =>
  typeof version === 'string' && version !== '' ? digestIn(version) : undefined
