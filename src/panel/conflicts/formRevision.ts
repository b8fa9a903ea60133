import type { FormState } from 'payload'

/** The revision that a form was opened with, or last saved as; undefined for a document that is not saved yet. */
export const formRevision = (fields: FormState): number | undefined => {
  const value: unknown = fields['rev']?.value
  return typeof value === 'number' ? value : undefined
}

/** The revision that an answer's entity tag names. A proxy may have weakened the tag on its way. */
export const taggedRevision = (headers: Headers): number | undefined => {
  const tag = /"(\d+)"/.exec(headers.get('ETag') ?? '')
  return tag ? Number(tag[1]) : undefined
}
