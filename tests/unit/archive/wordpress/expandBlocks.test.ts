import { prepareContent } from '../../../../src/archive/wordpress/prepareContent.ts'

const attachments = { byId: () => undefined, byParent: () => [] }
const reusable = (id: string): string | undefined =>
  id === '5' ? '<!-- wp:paragraph --><p>Shared</p><!-- /wp:paragraph -->' : '<!-- wp:block {"ref":6} /-->x'

const prepare = (content: string) =>
  prepareContent(content, { postId: '1', attachments, reusable, footnotes: ['First <i>note</i>'] })

test('block comments go, what is in them stays as it is', () => {
  const { html } = prepare(
    '<!-- wp:group {"a":{"b":1}} --><div>\n<!-- wp:paragraph --><p>a\nb</p><!-- /wp:paragraph -->\n</div><!-- /wp:group -->',
  )
  expect(html.replace(/\n+/g, '|')).toBe('<div>|<p>a|b</p>|</div>')
})

test('text between blocks is read as the classic editor writes it', () => {
  const { html } = prepare('one\n\ntwo\n<!-- wp:heading --><h2>H</h2><!-- /wp:heading -->\nthree')
  expect(html).toBe('<p>one</p>\n<p>two</p>\n<h2>H</h2><p>three</p>\n')
})

test('reusable blocks and footnotes are put in their place', () => {
  expect(prepare('<!-- wp:block {"ref":5} /--><!-- wp:footnotes /-->').html).toBe(
    '<p>Shared</p><ol><li>First <i>note</i></li></ol>',
  )
})

test('reusable blocks in a circle end', () => {
  expect(prepare('<!-- wp:block {"ref":6} /-->').html).toContain('x')
})

test('blocks that make their content when shown are noted', () => {
  const { html, notes } = prepare('<!-- wp:search {"label":"Find"} /-->')
  expect(html).toBe('')
  expect(notes).toEqual([
    { kind: 'block', message: 'The block search has no content of its own.', detail: '{"label":"Find"}' },
  ])
})
