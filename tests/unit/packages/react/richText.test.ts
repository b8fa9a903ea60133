import { parseHTML } from 'linkedom'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

import { newsroom } from '../../../../demo/newsroom.ts'
import { toLexical } from '../../../../demo/toLexical.ts'
import type { PageBlock, PageText } from '../../../../packages/client/src/client.ts'
import { RichText, type RichTextProps } from '../../../../packages/react/src/index.ts'
import { pageText } from '../../../../src/public/pages/pageText.ts'
import { plainText } from '../../../../src/text/richtext/plainText.ts'

const html = (children: readonly unknown[], more: Partial<RichTextProps> = {}): string =>
  renderToStaticMarkup(
    createElement(RichText, { body: { root: { type: 'root', children: children as PageBlock[] } }, ...more }),
  )

const picture = {
  ...{ id: '1', alt: 'A quay', caption: null, credit: null, width: 1200, height: 800, focal: [50, 50] },
  ...{
    version: 'a',
    blur: null,
    mimeType: 'image/webp',
    url: 'https://desk.example.org/api/media/file/quay.webp',
  },
}

const words = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })

test('marks are elements, one inside the other, and words are escaped', () => {
  expect(html([paragraph(words('a < b', 3), { type: 'linebreak' }, words('c', 16))])).toBe(
    '<p><strong><em>a &lt; b</em></strong><br/><code>c</code></p>',
  )
})

test('a link leads to its path or address; one that leads nowhere is its words', () => {
  const link = (fields: object) => ({ type: 'link', fields, children: [words('here')] })
  const all = html([
    paragraph(link({ linkType: 'internal', path: '/persons/ida' })),
    paragraph(link({ linkType: 'internal', path: null })),
    paragraph(link({ linkType: 'custom', path: null, url: 'https://example.org/', newTab: true })),
  ])
  expect(all).toBe(
    '<p><a href="/persons/ida">here</a></p><p>here</p>' +
      '<p><a href="https://example.org/" rel="noopener" target="_blank">here</a></p>',
  )
})

test('a table has a head, headings know their direction, and a keyboard can scroll it', () => {
  const cell = (text: string, headerState = 0) => ({
    type: 'tablecell',
    headerState,
    children: [paragraph(words(text))],
  })
  const row = (...children: unknown[]) => ({ type: 'tablerow', children })
  const table = {
    type: 'table',
    children: [row(cell('Berth', 1), cell('Depth', 1)), row(cell('North', 2), cell('9 m'))],
  }
  expect(html([table], { labels: { table: 'Tabelle' } })).toBe(
    '<div aria-label="Tabelle" role="region" style="overflow-x:auto" tabindex="0"><table>' +
      '<thead><tr><th scope="col"><p>Berth</p></th><th scope="col"><p>Depth</p></th></tr></thead>' +
      '<tbody><tr><th scope="row"><p>North</p></th><td><p>9 m</p></td></tr></tbody></table></div>',
  )
})

test('a quotation has its speaker and source', () => {
  const fields = {
    blockType: 'quote',
    display: 'pull',
    text: 'We wait.',
    speaker: { name: 'Ole', path: '/persons/ole' },
    source: { name: 'on the quay', url: null },
  }
  expect(html([{ type: 'block', fields }])).toBe(
    '<figure class="pull-quote"><blockquote><p>We wait.</p></blockquote>' +
      '<figcaption><a href="/persons/ole">Ole</a>, <cite>on the quay</cite></figcaption></figure>',
  )
})

describe('an embed', () => {
  const fields = {
    blockType: 'embed',
    provider: 'youtube',
    title: 'The "gate"',
    caption: null,
    url: 'https://www.youtube.com/watch?v=abc',
    frame: 'https://www.youtube-nocookie.com/embed/abc',
    ratio: [16, 9],
  }

  test('asks nothing of its provider before somebody loads it', () => {
    const shown = html([{ type: 'block', fields }])
    expect(shown).not.toMatch(/ src=/)
    expect(shown).toContain('title="The &quot;gate&quot;"')
    expect(shown).toContain('https://www.youtube-nocookie.com/embed/abc')
  })

  test('of an unknown provider is a link', () => {
    expect(html([{ type: 'block', fields: { ...fields, provider: null, frame: null } }])).toBe(
      '<figure><p><a href="https://www.youtube.com/watch?v=abc" rel="noopener">The &quot;gate&quot;</a></p></figure>',
    )
  })
})

test('a node that is not known loses nothing: what is inside it is shown, and it is told once', () => {
  const told: string[] = []
  const strange = { type: 'aside', children: [paragraph(words('inside'))] }
  const shown = html([strange, { type: 'block', fields: { blockType: 'poll' } }], {
    onUnknown: ({ type }) => told.push(type),
  })
  expect([shown, told]).toEqual(['<p>inside</p>', ['aside', 'block']])
})

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is no kind of node', (type) => {
  expect(html([{ type, children: [paragraph(words('inside'))] }])).toBe('<p>inside</p>')
})

test.each(['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', ''])('nothing leads to “%s”', (url) => {
  const link = { type: 'link', fields: { linkType: 'custom', path: null, url }, children: [words('here')] }
  const fields = {
    blockType: 'embed',
    provider: 'x',
    title: 'Film',
    caption: null,
    url,
    frame: url,
    ratio: null,
  }
  const quote = {
    blockType: 'quote',
    display: 'block',
    text: 'So',
    speaker: null,
    source: { name: 'Him', url },
  }
  const shown = html([paragraph(link), { type: 'block', fields }, { type: 'block', fields: quote }])
  expect(shown).toBe(
    '<p>here</p><figure></figure>' +
      '<figure><blockquote><p>So</p></blockquote><figcaption><cite>Him</cite></figcaption></figure>',
  )
})

test('a film is a player, a document a link', () => {
  const upload = (mimeType: string) => ({ type: 'upload', value: { ...picture, mimeType } })
  const url = 'https://desk.example.org/api/media/file/quay.webp'
  expect(html([upload('video/mp4')])).toBe(
    `<figure><video aria-label="A quay" controls="" preload="none" src="${url}"></video></figure>`,
  )
  expect(html([upload('application/pdf')])).toBe(`<figure><a href="${url}">A quay</a></figure>`)
})

test('a component may be replaced, with its node', () => {
  const components: RichTextProps['components'] = {
    heading: ({ children, node }) => createElement('h3', { className: node.tag }, children),
  }
  expect(html([{ type: 'heading', tag: 'h2', children: [words('Tide')] }], { components })).toBe(
    '<h3 class="h2">Tide</h3>',
  )
})

test('nothing is shown of no text', () => {
  expect(renderToStaticMarkup(createElement(RichText, { body: null }))).toBe('')
})

/** A body of the demo as the page of its story has it, and as it is stored. */
const bodyOf = (blocks: Parameters<typeof toLexical>[0]) => {
  let count = 0
  const resolvers = { person: String, story: String, picture: String }
  const stored: unknown = toLexical(blocks, { resolvers, nextId: () => String((count += 1)) })
  const reading = {
    linkTo: (url: string) => ({ path: null, url }),
    pictureOf: () => picture,
    pathOf: (type: string) => `/${type}/x`,
  }
  return { stored, shown: pageText(stored, reading) as PageText | null }
}

const visible = (markup: string): string => {
  const { document } = parseHTML(`<!doctype html><html><body>${markup}</body></html>`)
  const titles = [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('title'))
  return [document.body.textContent, ...titles].join('\n')
}

test.each(newsroom.stories.map(({ body, key }) => [key, body] as const))(
  'every word of the demo’s %s is shown',
  (_key, blocks) => {
    const unknown: unknown[] = []
    const { shown, stored } = bodyOf(blocks)
    const markup = renderToStaticMarkup(
      createElement(RichText, { body: shown, onUnknown: (node) => unknown.push(node) }),
    )
    const text = visible(markup)
    const lines = plainText(stored as Parameters<typeof plainText>[0]).split('\n')
    expect(lines.filter((line) => !text.includes(line))).toEqual([])
    expect(unknown).toEqual([])
  },
)
