import { webAddress } from '../../platform/values/addresses.ts'
import { isRecord } from '../../platform/values/isRecord.ts'
import { type AnyNode, childrenOf, isEditorState, stringIn } from '../../text/richtext/tree.ts'
import { embedOf } from './embeds.ts'
import type { Linking } from './links.ts'
import { said } from './said.ts'
import type { Picture, Story } from './shapes.ts'

/** What the relations of a text become; `undefined` for what readers do not see. */
export type TextReading = {
  linkTo: Linking
  pictureOf: (media: unknown) => Picture | undefined
  /** Of a document that the text leads to. */
  pathOf: (relationTo: string, document: unknown) => string | null
}

type Node = Record<string, unknown>

/**
 * A text of the editor as pages show it: every link with its path, every picture in the one shape, embeds with their frames.
 * A picture that readers do not see is left out. Members that say what goes without saying are left out too.
 *
 * @param state with its relations read along
 */
export const pageText = (state: unknown, reading: TextReading): Story['body'] =>
  isEditorState(state) ? { root: nodeOf(state.root, reading) } : null

/** The values that members of a node have where nobody has said otherwise. */
const usual: Readonly<Record<string, readonly unknown[]>> = {
  detail: [0],
  direction: ['ltr', null],
  indent: [0],
  mode: ['normal'],
  style: [''],
  textFormat: [0],
  textStyle: [''],
}

/** Members that only the editor needs. */
const ofEditor: ReadonlySet<string> = new Set(['id', 'version', 'relationTo', 'fields', 'value', 'children'])

const nodeOf = (node: AnyNode, reading: TextReading): Node => {
  const own = Object.entries(node).filter(
    ([name, value]) =>
      !ofEditor.has(name) && usual[name]?.includes(value) !== true && !(name === 'format' && value === ''),
  )
  return {
    ...Object.fromEntries(own),
    ...special[String(node.type)]?.(node, reading),
    ...('children' in node && { children: childrenOf(node).flatMap((child) => shown(child, reading)) }),
  }
}

const shown = (node: AnyNode, reading: TextReading): Node[] =>
  node.type === 'upload' && !reading.pictureOf(node.value) ? [] : [nodeOf(node, reading)]

type Special = (node: AnyNode, reading: TextReading) => Node

const link: Special = ({ fields = {} }, { linkTo, pathOf }) => {
  const tab = fields['newTab'] === true && { newTab: true }
  if (fields['linkType'] !== 'internal')
    return { fields: { linkType: 'custom', ...linkTo(stringIn(fields, 'url')), ...tab } }
  const doc = isRecord(fields['doc']) ? fields['doc'] : {}
  const path = pathOf(stringIn(doc, 'relationTo'), doc['value'])
  return { fields: { linkType: 'internal', path, ...tab } }
}

const upload: Special = ({ fields = {}, value }, reading) => {
  const picture = reading.pictureOf(value)
  return {
    value: picture && {
      ...picture,
      caption: stringIn(fields, 'caption') || picture.caption,
      credit: stringIn(fields, 'credit') || picture.credit,
    },
  }
}

const blocks: Readonly<Record<string, (fields: Node, reading: TextReading) => Node>> = {
  quote: (fields, reading) => ({
    text: stringIn(fields, 'text'),
    display: stringIn(fields, 'display') || 'block',
    speaker: speakerOf(fields, reading),
    source: sourceOf(fields['source']),
  }),
  embed: (fields) => {
    const url = webAddress(stringIn(fields, 'url')) ?? null
    const found = url === null ? undefined : embedOf(url)
    return {
      provider: found?.provider ?? null,
      title: said(stringIn(fields, 'title')),
      caption: said(stringIn(fields, 'caption')),
      url,
      frame: found?.frame ?? null,
      ratio: found?.ratio ?? null,
    }
  },
  code: (fields) => ({ language: said(stringIn(fields, 'language')), code: stringIn(fields, 'code') }),
}

const block: Special = ({ fields = {} }, reading) => {
  const blockType = stringIn(fields, 'blockType')
  return { fields: { blockType, ...blocks[blockType]?.(fields, reading) } }
}

const speakerOf = ({ speaker, speakerName }: Node, { pathOf }: TextReading) => {
  const name = isRecord(speaker)
    ? stringIn(speaker, 'name')
    : typeof speakerName === 'string'
      ? speakerName
      : ''
  return name === '' ? null : { name, path: pathOf('persons', speaker) }
}

const sourceOf = (source: unknown) => {
  if (!isRecord(source)) return null
  const url = webAddress(stringIn(source, 'url')) ?? null
  const name = stringIn(source, 'name') || url
  return name === null ? null : { name, url }
}

const special: Readonly<Record<string, Special>> = { autolink: link, block, link, upload }
