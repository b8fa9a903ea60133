import { emailOf } from '../../../../src/editorial/notifications/emailOf.ts'
import { mostAttempts, retryAfter } from '../../../../src/editorial/notifications/retryAfter.ts'
import { readSender } from '../../../../src/platform/mail/sender.ts'

test('a letter has the first line as its subject, and leads to the story', () => {
  const notification = { text: 'Ida asks.\nWhy?', resource: 'articles', document: 'a1' } as const
  expect(emailOf(notification, 'https://desk.example.org/admin')).toEqual({
    subject: 'Ida asks.',
    text: expect.stringMatching(
      /^Ida asks\.\nWhy\?\n\nhttps:\/\/desk\.example\.org\/admin\/collections\/articles\/a1\n/,
    ),
  })
  expect(emailOf({ ...notification, text: 'x'.repeat(500) }, '').subject).toHaveLength(150)
})

test('each pause is twice the one before up to half a day, and half as long for some', () => {
  const now = new Date('2026-03-01T12:00:00Z')
  const minutes = (chance: number) =>
    Array.from({ length: mostAttempts }, (_, index) => {
      return (retryAfter(index + 1, now, chance).getTime() - now.getTime()) / 60_000
    })
  expect(minutes(1)).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 720])
  expect(minutes(0).slice(0, 3)).toEqual([0.5, 1, 2])
})

test.each([
  ['desk@example.org', { name: 'Copydesk', address: 'desk@example.org' }],
  ['The Ledger <desk@example.org>', { name: 'The Ledger', address: 'desk@example.org' }],
  ['"The Ledger" <desk@example.org>', { name: 'The Ledger', address: 'desk@example.org' }],
  ['<desk@example.org>', { name: 'Copydesk', address: 'desk@example.org' }],
  ['desk', undefined],
  ['The Ledger desk@example.org', undefined],
  ['', undefined],
])('the sender %j is read as %j', (text, sender) => {
  expect(readSender(text)).toEqual(sender)
})
