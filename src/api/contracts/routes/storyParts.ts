import { s } from '../schema.ts'

/** What several routes of a story take or answer. */
export const refused: readonly number[] = [404, 409, 412, 422]
export const rev = { ...s.whole, minimum: 1, description: 'The revision that was looked at.' }
export const comment = { ...s.text, maxLength: 2000 }
export const zone = { ...s.text, description: 'The time zone in which it was chosen, an IANA name.' }
