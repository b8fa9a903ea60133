import { refuse } from '../../../../src/rules/workflow/refusal.ts'

test.each([
  ['role-may-not', 403],
  ['wrong-stage', 409],
  ['condition-not-met', 422],
] as const)('%s is answered with %i', (code, status) => {
  expect(refuse(code, 'No.')).toEqual({ ok: false, status, code, message: 'No.', problems: [] })
})

test('a refusal names what is missing', () => {
  const problems = [{ path: 'headline', message: 'Headline is missing.' }]
  expect(refuse('condition-not-met', 'No.', problems)).toMatchObject({ problems })
})
