import { bodyOf } from './newsroom.ts'

const inText = (type: string, more: object) => ({ type, version: 3, format: '' as const, ...more })

/** A text of one paragraph and what is given besides, as Lexical keeps it. */
export const bodyWith = (...more: object[]) => {
  const { root } = bodyOf('The dredger came in at night.')
  return { root: { ...root, children: [...root.children, ...more] } } as never
}

/** Pieces of a text that name a document. */
export const showing = {
  picture: (value: string) => inText('upload', { id: `u-${value}`, relationTo: 'media', value, fields: {} }),
  quote: (speaker: string) =>
    inText('block', {
      version: 2,
      fields: {
        id: `q-${speaker}`,
        blockType: 'quote',
        blockName: '',
        text: 'It will hold.',
        display: 'block',
        speaker,
      },
    }),
  link: (relationTo: 'articles' | 'persons', value: string) => ({
    type: 'paragraph',
    version: 1,
    format: '' as const,
    indent: 0,
    direction: 'ltr',
    textFormat: 0,
    textStyle: '',
    children: [
      {
        ...inText('link', { id: `l-${value}`, indent: 0, direction: null }),
        fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
        children: [
          { type: 'text', version: 1, text: 'there', format: 0, detail: 0, mode: 'normal', style: '' },
        ],
      },
    ],
  }),
}
