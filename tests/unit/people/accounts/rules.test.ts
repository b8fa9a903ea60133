import { delayUntilTick } from '../../../../src/people/accounts/delayUntilTick.ts'
import { leavesNoAdmin } from '../../../../src/people/accounts/leavesNoAdmin.ts'
import { passwordProblem } from '../../../../src/people/accounts/passwordProblem.ts'

const owner = {
  email: 'amina.belkasri@example.org',
  name: 'Amina Belkasri',
  site: ['The Harbour Ledger', 'ledger.example.org'],
}
const codeOf = async (password: string) => (await passwordProblem(password, owner))?.code

test.each([
  ['short', 'password-too-short'],
  ['elevenchars', 'password-too-short'],
  ['x'.repeat(1001), 'password-too-long'],
  ['aminabelkasri', 'password-is-name'],
  ['Amina-Belkasri-1', 'password-is-name'],
  ['amina.belkasri@example.org', 'password-is-name'],
  ['The Harbour Ledger 1', 'password-is-name'],
  ['qwertyuiop[]', 'password-guessable'],
  ['iloveyou12345', 'password-guessable'],
  ['AminaAmina2026', 'password-guessable'],
  ['p@ssw0rd1234', 'password-guessable'],
  ['x7'.repeat(30), 'password-guessable'],
  ['PasswordPassword', 'password-guessable'],
  ['aaaaaaaaaaaaaaaa', 'password-guessable'],
  ['abababababababab', 'password-guessable'],
  ['123456789012', 'password-guessable'],
  ['abcdefghijklmnop', 'password-guessable'],
  ['987654321098', 'password-guessable'],
])('%p is refused: %s', async (password, code) => {
  expect(await codeOf(password)).toBe(code)
})

test.each([
  'a tram in the rain',
  'kein großes Kennwort nötig',
  'шестьдесят лет спустя',
  '🛶🛶🛶🌊🌊🌊🌙🌙🌙🐟🐟🐟',
  'a tram in the rain '.repeat(60).slice(0, 1000),
])('%p is taken: there are no rules of composition', async (password) => {
  expect(await codeOf(password)).toBeUndefined()
})

test('the last admin stays', () => {
  const admin = { role: 'admin', disabled: false }
  const demoted = { role: 'editor', disabled: false }
  const off = { role: 'admin', disabled: true }
  for (const after of [demoted, off, undefined]) {
    expect(leavesNoAdmin({ before: admin, after, others: 0 })).toBe(true)
    expect(leavesNoAdmin({ before: admin, after, others: 1 })).toBe(false)
    expect(leavesNoAdmin({ before: demoted, after, others: 0 })).toBe(false)
    expect(leavesNoAdmin({ before: off, after, others: 0 })).toBe(false)
  }
  expect(leavesNoAdmin({ before: admin, after: admin, others: 0 })).toBe(false)
})

test('a refused log-in is answered on a tick', () => {
  expect([1, 320, 499, 500, 501].map((elapsed) => elapsed + delayUntilTick(elapsed, 500))).toEqual([
    500, 500, 500, 500, 1000,
  ])
})
