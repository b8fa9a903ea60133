import type { DemoBlock } from '../../../demo/blockTypes.ts'
import type { LexicalNode } from '../../../demo/lexicalNodes.ts'
import { parseInline } from '../../../demo/parseInline.ts'
import { toLexical } from '../../../demo/toLexical.ts'

const convert = (...blocks: DemoBlock[]): LexicalNode[] => {
  let made = 0
  return toLexical(blocks, {
    nextId: () => `id-${++made}`,
    resolvers: {
      person: (key) => `person/${key}`,
      picture: (key) => `picture/${key}`,
      story: (key) => (key === 'unknown' ? undefined : `story/${key}`),
    },
  }).root.children
}

describe('parseInline', () => {
  it('splits bold, italic and both at once', () => {
    expect(parseInline('a **b *c* d** *e*')).toEqual([
      { text: 'a ', format: 0 },
      { text: 'b ', format: 1 },
      { text: 'c', format: 3 },
      { text: ' d', format: 1 },
      { text: ' ', format: 0 },
      { text: 'e', format: 2 },
    ])
  })

  it('keeps marks inside the text of a link', () => {
    expect(parseInline('see [the *log*](https://example.org/x).')).toEqual([
      { text: 'see ', format: 0 },
      {
        target: 'https://example.org/x',
        children: [
          { text: 'the ', format: 0 },
          { text: 'log', format: 2 },
        ],
      },
      { text: '.', format: 0 },
    ])
  })
})

describe('toLexical', () => {
  it('wraps the blocks into a root of the given direction', () => {
    const { root } = toLexical([], {
      nextId: () => 'x',
      resolvers: { person: () => 1, picture: () => 1, story: () => 1 },
    })
    expect(root).toEqual({
      type: 'root',
      version: 1,
      format: '',
      indent: 0,
      direction: null,
      children: [],
    })
    expect(convert('Text.')).toHaveLength(1)
  })

  it('writes paragraphs and headings as Payload stores them', () => {
    const [paragraph, heading] = convert('Plain.', { h3: 'Title' })
    expect(paragraph).toEqual({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      textFormat: 0,
      textStyle: '',
      children: [
        { type: 'text', version: 1, text: 'Plain.', format: 0, detail: 0, mode: 'normal', style: '' },
      ],
    })
    expect(heading).toMatchObject({ type: 'heading', tag: 'h3', children: [{ text: 'Title' }] })
  })

  it('links outside, to stories and to persons', () => {
    const [paragraph] = convert('[a](https://example.org) [b](story:s) [c](person:p)')
    const links = paragraph?.children?.filter(({ type }) => type === 'link')
    expect(links).toMatchObject([
      { id: 'id-1', version: 3, fields: { linkType: 'custom', url: 'https://example.org', newTab: false } },
      { id: 'id-2', fields: { linkType: 'internal', doc: { relationTo: 'articles', value: 'story/s' } } },
      { id: 'id-3', fields: { linkType: 'internal', doc: { relationTo: 'persons', value: 'person/p' } } },
    ])
  })

  it('leaves plain text where a story is not stored yet', () => {
    const [paragraph] = convert('[b](story:unknown)')
    expect(paragraph?.children).toMatchObject([{ type: 'text', text: 'b' }])
  })

  it('numbers the items of a list', () => {
    const [bullets, numbers] = convert({ list: ['**a**', 'b'] }, { list: ['a'], ordered: true })
    expect(bullets).toMatchObject({
      listType: 'bullet',
      tag: 'ul',
      start: 1,
      children: [
        { type: 'listitem', value: 1, children: [{ text: 'a', format: 1 }] },
        { type: 'listitem', value: 2 },
      ],
    })
    expect(numbers).toMatchObject({ listType: 'number', tag: 'ol' })
  })

  it('marks the first row of a table as its header', () => {
    const [table] = convert({
      table: [
        ['A', 'B'],
        ['1', '2'],
      ],
    })
    const states = table?.children?.map((row) => row.children?.map((cell) => cell['headerState']))
    expect(states).toEqual([
      [1, 1],
      [0, 0],
    ])
    expect(table?.children?.[1]?.children?.[0]).toMatchObject({
      type: 'tablecell',
      colSpan: 1,
      children: [{ type: 'paragraph', children: [{ text: '1' }] }],
    })
  })

  it('writes quotes and embeds as blocks', () => {
    const [quote, embed] = convert(
      { quote: 'So it is.', speaker: 'p', source: { name: 'Minutes' }, display: 'pull' },
      { embed: 'https://example.org/v', title: 'Film' },
    )
    expect(quote).toEqual({
      type: 'block',
      version: 2,
      format: '',
      fields: {
        id: 'id-1',
        blockName: '',
        blockType: 'quote',
        text: 'So it is.',
        display: 'pull',
        speaker: 'person/p',
        source: { name: 'Minutes' },
      },
    })
    expect(embed).toMatchObject({
      fields: { id: 'id-2', blockType: 'embed', url: 'https://example.org/v', title: 'Film' },
    })
  })

  it('writes pictures and rules', () => {
    const [upload, rule] = convert({ picture: 'tram', caption: 'A tram' }, { rule: true })
    expect(upload).toEqual({
      type: 'upload',
      version: 3,
      format: '',
      id: 'id-1',
      relationTo: 'media',
      value: 'picture/tram',
      fields: { caption: 'A tram' },
    })
    expect(rule).toEqual({ type: 'horizontalrule', version: 1 })
  })
})
