import crypto from 'node:crypto'

/** The password of everybody in the tests' newsrooms, and what is stored of it: hashing it takes a quarter of a second. */
export const readyPassword = {
  password: 'a-long-test-password',
  salt: Buffer.from('the salt of every test password!').toString('hex'),
  iterations: 600_000,
  key: '2db0357c0251fa4e9c45e16e3b2ab7bb02daea18db757e35477f1603db1ad6ea',
}

type Pbkdf2 = typeof crypto.pbkdf2
type RandomBytes = typeof crypto.randomBytes

/**
 * Does something with the one password already hashed: an account that is made meanwhile gets the ready salt, and
 * whoever logs in with it, the ready key. Any other password is hashed as ever.
 */
export const withReadyPassword = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  if (under === 0) real = replace()
  under += 1
  try {
    return await work()
  } finally {
    under -= 1
    if (under === 0) Object.assign(crypto, real)
  }
}

/** How many are at it; the last one puts back what was there. */
let under = 0
let real = {}

const replace = () => {
  const { pbkdf2, randomBytes } = crypto
  Object.assign(crypto, { pbkdf2: ready(pbkdf2), randomBytes: salted(randomBytes) })
  return { pbkdf2, randomBytes }
}

const ready = (pbkdf2: Pbkdf2): Pbkdf2 => {
  const { password, salt, iterations, key } = readyPassword
  const known = [password, salt, iterations, 32, 'sha256']
  return (...args) => {
    const answer = args[5]
    if (known.every((part, at) => part === args[at]))
      setImmediate(() => answer(null, Buffer.from(key, 'hex')))
    else pbkdf2(...args)
  }
}

/** Payload asks for a salt of 32 bytes with a callback, as nothing else does. */
const salted = (randomBytes: RandomBytes): RandomBytes => {
  const given = (size: number, answer?: (error: Error | null, bytes: Buffer) => void) => {
    if (!answer) return randomBytes(size)
    if (size === 32) answer(null, Buffer.from(readyPassword.salt, 'hex'))
    else randomBytes(size, answer)
  }
  return given as RandomBytes
}
