import crypto from 'node:crypto'

/** The password of everybody in the tests' newsrooms, and what is stored of it: hashing one takes a quarter of a second. */
export const readyPassword = {
  password: 'a-long-test-password',
  salt: Buffer.from('the salt of every test password!').toString('hex'),
  iterations: 600_000,
  key: '2db0357c0251fa4e9c45e16e3b2ab7bb02daea18db757e35477f1603db1ad6ea',
  /** As it stands in the database. */
  hash: 'pbkdf2-sha256-v1:2db0357c0251fa4e9c45e16e3b2ab7bb02daea18db757e35477f1603db1ad6ea',
}

/** A password that nobody has; what it is hashed to matters to no test. */
export const wrongPassword = 'a wrong guess at it'

type Pbkdf2 = typeof crypto.pbkdf2
type RandomBytes = typeof crypto.randomBytes

/**
 * Does something with the one password already hashed: an account that is made meanwhile gets the ready salt, and
 * whoever logs in with it, the ready key; the one wrong password never fits. Any other is hashed as ever.
 *
 * @param takes milliseconds until a ready key is there, for tests of what happens in the meantime
 */
export const withReadyPassword = async <Result>(work: () => Promise<Result>, takes = 0): Promise<Result> => {
  if (under === 0) real = replace(takes)
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

const replace = (takes: number) => {
  const { pbkdf2, randomBytes } = crypto
  Object.assign(crypto, { pbkdf2: ready(pbkdf2, takes), randomBytes: salted(randomBytes) })
  return { pbkdf2, randomBytes }
}

const ready = (pbkdf2: Pbkdf2, takes: number): Pbkdf2 => {
  const { password, salt, iterations, key } = readyPassword
  const keys = new Map([
    [password, key],
    [wrongPassword, '00'.repeat(32)],
  ])
  const known = [salt, iterations, 32, 'sha256']
  return (...args) => {
    const [tried, ...how] = args
    const found = typeof tried === 'string' ? keys.get(tried) : undefined
    if (found && known.every((part, at) => part === how[at]))
      setTimeout(() => args[5](null, Buffer.from(found, 'hex')), takes)
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
