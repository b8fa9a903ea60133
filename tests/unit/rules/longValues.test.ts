import { refuse } from '../../../src/rules/refusals/refuse.ts'

test('a refusal does not repeat a long value in full', () => {
  const slug = 'x'.repeat(200_000)
  const { message, problems } = refuse('slug-taken/document', { slug, path: 'slug' })
  expect(message).toContain('xxx…')
  expect(JSON.stringify([message, problems]).length).toBeLessThan(2_000)
})
