import type { FormState } from 'payload'

/** The revision that a form was opened with, or last saved as; undefined for an unsaved document. */
export const formRevision = (fields: FormState): number | undefined => {
  const value: unknown = fields['rev']?.value
  return typeof value === 'number' ? value : undefined
}

/** The revision in an answer's `ETag`, which a proxy may have turned into a weak one. */
export const taggedRevision = (headers: Headers): number | undefined => {
  const tag = /"(\d+)"/.exec(headers.get('ETag') ?? '')
  return tag ? Number(tag[1]) : undefined
}
