import type { Grammar, ValueField } from '../../../../src/platform/values/field.ts'
import { validateValues } from '../../../../src/platform/values/validateValues.ts'

const id = '01a20b11-6075-7412-9cb1-d49e163aa861'
const link: ValueField[] = [{ name: 'url', type: 'text', address: 'link' }]
const quote: ValueField[] = [
  { name: 'text', type: 'textarea' },
  { name: 'speaker', type: 'relationship', relationTo: 'persons' },
]

const grammar: Grammar = {
  nodeTypes: new Set(
    'paragraph text linebreak heading list listitem link upload block table tablerow tablecell horizontalrule'.split(
      ' ',
    ),
  ),
  uploads: ['media'],
  fieldsOf: ({ fields, type }) => {
    if (type === 'link') return link
    if (type === 'upload') return [{ name: 'caption', type: 'text' }]
    return (fields as { blockType?: unknown }).blockType === 'quote' ? quote : undefined
  },
}

const judged = (body: unknown) =>
  validateValues(
    { fields: [{ name: 'body', type: 'richText', grammar }], others: new Set() },
    { body },
    (_collection, text) => text === id,
  )

const body = (...children: unknown[]) => ({ root: { type: 'root', version: 1, children } })
const text = (words: unknown, more = {}) => ({ type: 'text', version: 1, text: words, format: 0, ...more })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', version: 1, children })
const list = (...children: unknown[]) => ({ type: 'list', listType: 'bullet', children })
const item = (...children: unknown[]) => ({ type: 'listitem', children })
const table = (...cells: unknown[]) => ({ type: 'table', children: [{ type: 'tablerow', children: cells }] })
const rows = (...cells: unknown[][]) => ({
  type: 'table',
  children: cells.map((children) => ({ type: 'tablerow', children })),
})
const cell = (more = {}) => ({ type: 'tablecell', children: [paragraph(text('1'))], ...more })
const linkTo = (url: unknown) => ({
  type: 'link',
  fields: { linkType: 'custom', url },
  children: [text('here')],
})
const picture = (value: unknown, more = {}) => ({
  type: 'upload',
  relationTo: 'media',
  value,
  fields: {},
  ...more,
})
const block = (fields: unknown) => ({ type: 'block', fields })
const inRows = (levels: number): unknown =>
  list(item(...(levels === 0 ? [text('deep')] : [inRows(levels - 1)])))

test.each([
  null,
  body(paragraph()),
  body(paragraph(text('Fog', { mode: 'normal', style: '', format: 3 }), { type: 'linebreak' })),
  body(list(item(text('one')), item(list(item(text('two')))))),
  body(rows([cell(), cell({ colSpan: 2, rowSpan: 3 })], [cell()], [cell({ rowSpan: 1 })])),
  body(paragraph(linkTo('https://a.example'), linkTo('/harbour'), linkTo('tel:112'))),
  body(picture(id), picture({ id, alt: 'as it was read' }), picture(id, { fields: { caption: 'The quay' } })),
  body(block({ blockType: 'quote', text: 'It is late.', speaker: id }), { type: 'horizontalrule' }),
  body(inRows(15)),
])('a text is taken: %j', (value) => expect(judged(value)).toEqual([]))

test.each<[unknown, string]>([
  [5, ''],
  ['text', ''],
  [{}, ''],
  [[], ''],
  [{ root: {} }, ''],
  [{ root: { type: 'root' } }, ''],
  [{ root: { type: 'root', children: {} } }, ''],
  [{ root: { type: 'paragraph', children: [paragraph()] } }, ''],
  [body(), '.root.children'],
  [body(null), '.root.children.0'],
  [body('words'), '.root.children.0'],
  [body({ type: 'script', children: [] }), '.root.children.0'],
  [body({ type: 'root', children: [] }), '.root.children.0'],
  [body(text('outside a paragraph')), '.root.children.0'],
  [body(linkTo('/x')), '.root.children.0'],
  [body({ type: 'paragraph' }), '.root.children.0'],
  [body({ type: 'heading', children: [] }), '.root.children.0'],
  [body({ type: 'heading', tag: 'script', children: [] }), '.root.children.0'],
  [body(paragraph(text(5))), '.root.children.0.children.0'],
  [body(paragraph({ type: 'text' })), '.root.children.0.children.0'],
  [body(paragraph(text('x', { format: 'bold' }))), '.root.children.0.children.0'],
  [body(paragraph(text('x', { children: [text('y')] }))), '.root.children.0.children.0.children.0'],
  [body(list(paragraph())), '.root.children.0.children.0'],
  [body(item()), '.root.children.0'],
  [body({ type: 'list', children: [] }), '.root.children.0'],
  [body({ type: 'table', children: [paragraph()] }), '.root.children.0.children.0'],
  ...[0, -1, 101, 1e9, 1.5, '2', null].map((colSpan): [unknown, string] => [
    body(table(cell({ colSpan }))),
    '.root.children.0.children.0.children.0',
  ]),
  [body(table(cell({ rowSpan: 1000 }))), '.root.children.0.children.0.children.0'],
  [body(table(cell(), cell({ rowSpan: 2 }))), '.root.children.0.children.0.children.1'],
  [
    body(rows([cell(), cell({ rowSpan: 2 })], [cell({ colSpan: 2 })])),
    '.root.children.0.children.1.children.0',
  ],
  [
    body(
      rows(...Array.from({ length: 101 }, () => Array.from({ length: 10 }, () => cell({ colSpan: 100 })))),
    ),
    '.root.children.0',
  ],
  [body({ type: 'upload', pending: { formID: 'x', src: 'file:///quay.jpg' } }), '.root.children.0'],
  [body(paragraph({ type: 'link', children: [] })), '.root.children.0.children.0.fields'],
  [body(paragraph(linkTo('javascript:alert(1)'))), '.root.children.0.children.0.fields.url'],
  [body(paragraph(linkTo(5))), '.root.children.0.children.0.fields.url'],
  [body(block({ blockType: 'nosuch' })), '.root.children.0.fields.blockType'],
  [body(block(5)), '.root.children.0.fields'],
  [body(block({ blockType: 'quote', text: 5 })), '.root.children.0.fields.text'],
  [body(block({ blockType: 'quote', speaker: 'x' })), '.root.children.0.fields.speaker'],
  [body(picture('x')), '.root.children.0.value'],
  [body(picture(id, { relationTo: 'users' })), '.root.children.0.relationTo'],
  [body(paragraph(text('a\u0000b'))), '.root.children.0.children.0.text'],
  [body({ ...paragraph(), indent: -1 }), '.root.children.0'],
  [body(inRows(60)), ''],
])('a text is refused: %j at body%s', (value, path) => {
  const [problem] = judged(value)
  expect(problem?.path).toBe(problem?.code === 'too-deep' ? path : `body${path}`)
})

test('a text has an end', () => {
  const words = Array.from({ length: 50_001 }, () => text('x'))
  expect(judged(body(paragraph(...words)))).toMatchObject([{ code: 'too-large', path: 'body' }])
})
