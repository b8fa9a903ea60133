import {
  hashRecoveryCode,
  recoveryBytes,
  recoveryCodes,
} from '../../../../src/people/accounts/recoveryCodes.ts'
import { seal, unseal } from '../../../../src/people/accounts/seal.ts'
import { matchTotp, otpauthUri, stepAt, toBase32, totpAt } from '../../../../src/people/accounts/totp.ts'

const secret = Buffer.from('12345678901234567890')

test.each([
  [59, '94287082'],
  [1_111_111_109, '07081804'],
  [1_111_111_111, '14050471'],
  [1_234_567_890, '89005924'],
  [2_000_000_000, '69279037'],
  [20_000_000_000, '65353130'],
])('RFC 6238, appendix B: at %d s it is %s', (seconds, expected) => {
  expect(totpAt(secret, stepAt(seconds * 1000), 8)).toBe(expected)
})

test.each([
  ['', ''],
  ['f', 'MY'],
  ['fo', 'MZXQ'],
  ['foo', 'MZXW6'],
  ['foob', 'MZXW6YQ'],
  ['fooba', 'MZXW6YTB'],
  ['foobar', 'MZXW6YTBOI'],
])('RFC 4648: %p in Base32 is %p', (text, expected) => {
  expect(toBase32(Buffer.from(text))).toBe(expected)
})

const now = 1_700_000_010_000
const present = stepAt(now)
const match = (step: number, lastStep = 0) => matchTotp({ secret, code: totpAt(secret, step), now, lastStep })

test('a code counts one step before and one behind its own, and no further', () => {
  expect([-2, -1, 0, 1, 2].map((off) => match(present + off))).toEqual([
    undefined,
    present - 1,
    present,
    present + 1,
    undefined,
  ])
})

test('a step that was used, and every step before it, is used up', () => {
  expect(match(present, present)).toBeUndefined()
  expect(match(present - 1, present)).toBeUndefined()
  expect(match(present + 1, present)).toBe(present + 1)
})

test.each(['', '12345', '1234567', 'abcdef', '٣٢١٠٩٨'])('%p is no code', (code) => {
  expect(matchTotp({ secret, code, now, lastStep: 0 })).toBeUndefined()
})

test('a code is taken as apps show it, with a space in the middle', () => {
  const code = totpAt(secret, present)
  expect(matchTotp({ secret, code: `${code.slice(0, 3)} ${code.slice(3)}`, now, lastStep: 0 })).toBe(present)
})

test('the address for the app holds the secret and names the account', () => {
  const uri = new URL(otpauthUri({ secret, issuer: 'Copydesk', account: 'ida@example.org' }))
  expect(uri.href).toContain('otpauth://totp/Copydesk:ida%40example.org')
  expect(uri.searchParams.get('secret')).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
})

test('what is sealed is opened by the same secret alone, and not when a byte was changed', () => {
  const sealed = seal(secret, 'one secret', Buffer.alloc(12, 7))
  expect(sealed).not.toContain(secret.toString('base64').slice(0, 8))
  expect(Buffer.from(unseal(sealed, 'one secret'))).toEqual(secret)
  expect(() => unseal(sealed, 'another')).toThrow()
  const changed = Buffer.from(sealed, 'base64')
  changed.writeUInt8(changed.readUInt8(14) ^ 1, 14)
  expect(() => unseal(changed.toString('base64'), 'one secret')).toThrow()
})

test('recovery codes are ten, all different, and known again however they are typed', () => {
  const codes = recoveryCodes(Uint8Array.from({ length: recoveryBytes }, (_, at) => (at * 37) % 251))
  expect(new Set(codes).size).toBe(10)
  for (const code of codes) expect(code).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){3}$/)
  const [first = ''] = codes
  const typed = first.toLowerCase().replaceAll('-', ' ')
  expect(hashRecoveryCode(typed, 's')).toBe(hashRecoveryCode(first, 's'))
  expect(hashRecoveryCode(first, 's')).not.toBe(hashRecoveryCode(first, 't'))
})
