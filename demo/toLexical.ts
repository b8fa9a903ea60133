import type { DemoBlock, DemoEmbed, DemoFigure, DemoList, DemoQuote, DemoTable } from './blockTypes.ts'
import type { DocumentId, LexicalBody, LexicalNode } from './lexicalNodes.ts'
import { blockNode, elementNode, paragraphNode, textNode } from './lexicalNodes.ts'
import type { Inline } from './parseInline.ts'
import { parseInline } from './parseInline.ts'

/** What turns the keys of demo content into the ids of stored documents. */
export interface DemoResolvers {
  person: (key: string) => DocumentId
  /** Undefined where the story is not stored yet: the link then becomes plain text. */
  story: (key: string) => DocumentId | undefined
  picture: (key: string) => DocumentId
}

export interface LexicalOptions {
  resolvers: DemoResolvers
  /** Gives a fresh id for each link, upload and block; the same calls must give the same ids. */
  nextId: () => string
}

type LinkFields = Record<string, unknown>

const linkFields = (target: string, { person, story }: DemoResolvers): LinkFields | undefined => {
  const [scheme = '', key = ''] = target.split(':')
  if (scheme !== 'story' && scheme !== 'person') return { linkType: 'custom', url: target, newTab: false }
  const value = scheme === 'story' ? story(key) : person(key)
  if (value === undefined) return undefined
  const relationTo = scheme === 'story' ? 'articles' : 'persons'
  return { linkType: 'internal', doc: { relationTo, value }, newTab: false }
}

const inlineNode = (part: Inline, { resolvers, nextId }: LexicalOptions): LexicalNode[] => {
  if ('text' in part) return [textNode(part.text, part.format)]
  const children = part.children.map(({ text, format }) => textNode(text, format))
  const fields = linkFields(part.target, resolvers)
  return fields ? [elementNode('link', children, { id: nextId(), version: 3, fields })] : children
}

const inlineNodes = (source: string, options: LexicalOptions): LexicalNode[] =>
  parseInline(source).flatMap((part) => inlineNode(part, options))

const listNode = ({ list, ordered = false }: DemoList, options: LexicalOptions): LexicalNode =>
  elementNode(
    'list',
    list.map((item, at) => elementNode('listitem', inlineNodes(item, options), { value: at + 1 })),
    { listType: ordered ? 'number' : 'bullet', tag: ordered ? 'ol' : 'ul', start: 1 },
  )

const tableNode = ({ table }: DemoTable, options: LexicalOptions): LexicalNode => {
  const cell = (text: string, headerState: number) =>
    elementNode('tablecell', [paragraphNode(inlineNodes(text, options))], {
      headerState,
      colSpan: 1,
      rowSpan: 1,
    })
  const rows = table.map((row, at) =>
    elementNode(
      'tablerow',
      row.map((text) => cell(text, at === 0 ? 1 : 0)),
    ),
  )
  return elementNode('table', rows)
}

const quoteNode = (block: DemoQuote, { resolvers, nextId }: LexicalOptions): LexicalNode =>
  blockNode('quote', nextId(), {
    text: block.quote,
    display: block.display ?? 'block',
    speaker: resolvers.person(block.speaker),
    ...(block.source && { source: block.source }),
  })

const uploadNode = (block: DemoFigure, { resolvers, nextId }: LexicalOptions): LexicalNode => ({
  type: 'upload',
  version: 3,
  format: '',
  id: nextId(),
  relationTo: 'media',
  value: resolvers.picture(block.picture),
  fields: {
    ...(block.caption && { caption: block.caption }),
    ...(block.credit && { credit: block.credit }),
  },
})

const embedNode = ({ embed, title }: DemoEmbed, { nextId }: LexicalOptions): LexicalNode =>
  blockNode('embed', nextId(), { url: embed, title })

const headingNode = (tag: 'h2' | 'h3', text: string): LexicalNode =>
  elementNode('heading', [textNode(text)], { tag })

const blockToNode = (block: DemoBlock, options: LexicalOptions): LexicalNode => {
  if (typeof block === 'string') return paragraphNode(inlineNodes(block, options))
  if ('h2' in block) return headingNode('h2', block.h2)
  if ('h3' in block) return headingNode('h3', block.h3)
  if ('quote' in block) return quoteNode(block, options)
  if ('list' in block) return listNode(block, options)
  if ('picture' in block) return uploadNode(block, options)
  if ('table' in block) return tableNode(block, options)
  if ('embed' in block) return embedNode(block, options)
  return { type: 'horizontalrule', version: 1 }
}

/**
 * Turns demo blocks into the Lexical editor state that Payload stores. Pure: the same blocks, resolvers
 * and id generator give the same state. Throws what a resolver throws for an unknown key.
 */
export const toLexical = (blocks: readonly DemoBlock[], options: LexicalOptions): LexicalBody => {
  const children = blocks.map((block) => blockToNode(block, options))
  return { root: { ...elementNode('root', children), children } }
}
