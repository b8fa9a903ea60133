import { z } from 'zod'

/* Members of the body of every route by which a story or a picture is moved on, now or later. */

/** Why somebody does it. */
export const comment = z.string().max(2000).describe('Why. It is kept with the history.')

/** When it is to happen. */
export const at = z.iso.datetime({ offset: true }).describe('When it is to happen.')

/** The time zone of `at`. */
export const zone = z.string().max(64).describe('The time zone in which the time was chosen, an IANA name.')
