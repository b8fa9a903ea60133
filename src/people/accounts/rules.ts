/** How long a password must be, in characters, and how long it may be (NIST SP 800-63B §3.1.1.2). */
export const passwordLength = { least: 12, most: 1000 } as const

/** How hard to guess a password must be, of 4 (zxcvbn): more than a hundred million guesses. */
export const leastScore = 3

/**
 * Wrong attempts on an account from one device that is known or one network, and from all devices together that are not
 * known; and for how long after the last of them the account is closed to those.
 */
export const lockOut = { attempts: 8, unknownDevices: 100, milliseconds: 10 * 60_000 } as const

/** How long a session lives without being renewed, in seconds; its end, however often it is renewed, is a setting. */
export const sessionSeconds = 8 * 60 * 60

/** A refused log-in is answered on the next tick of this length, so that its cause cannot be told by the time. */
export const answerTick = 500
