import { engineOf } from '../../../../src/platform/database/payload/engineOf.ts'

test('adapters are known by the names that Payload gives them', () => {
  expect(engineOf({ name: 'mongoose' })).toBe('mongodb')
  expect(engineOf({ name: 'sqlite' })).toBe('sqlite')
})

test('a database that nothing is written for is refused', () => {
  expect(() => engineOf({ name: 'postgres' })).toThrow('does not support the database adapter postgres')
})
