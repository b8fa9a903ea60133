/** The minimum and maximum length of a password, in characters (NIST SP 800-63B §3.1.1.2). */
export const passwordLength = { least: 12, most: 1000 } as const

/** The lowest zxcvbn score that a password may have, of 4: more than a hundred million guesses. */
export const leastScore = 3

/**
 * How many wrong attempts an account allows from one known device or one network (`attempts`), and from all unknown
 * devices together; and for how long after the last one they are locked out.
 */
export const lockOut = { attempts: 8, unknownDevices: 100, milliseconds: 10 * 60_000 } as const

/** How long a session is valid without being renewed, in seconds; its absolute end is a setting. */
export const sessionSeconds = 8 * 60 * 60

/** A refused log-in is answered on the next tick of this length, in milliseconds, so that timing does not reveal the cause. */
export const answerTick = 500
