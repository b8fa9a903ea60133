import type { RichText, RichTextNode } from '../../text/richtext/nodes.ts'

/** A document of the same source that a link leads to, by its origin id. */
export type LinkTarget = { relationTo: 'articles' | 'persons'; origin: string }

/** Marks each link to a document of the same source with its target. */
export const markLinks = (body: RichText, targetOf: (url: string) => LinkTarget | undefined): RichText =>
  changeLinks(body, (node) => {
    const { url } = node['fields'] as { url?: string }
    const target = url === undefined ? undefined : targetOf(url)
    return target ? { ...node, target } : node
  })

/** The distinct targets of the marked links of a body. */
export const pendingLinks = (body: RichText): LinkTarget[] => {
  const targets = new Map<string, LinkTarget>()
  changeLinks(body, (node) => {
    const target = targetIn(node)
    if (target) targets.set(target.origin, target)
    return node
  })
  return [...targets.values()]
}

/**
 * Turns marked links into links inside the newsroom. When there is no such document, the address stays.
 *
 * @param find the id of the document, or undefined when there is none
 */
export const placeLinks = (body: RichText, find: (target: LinkTarget) => string | undefined): RichText =>
  changeLinks(body, (node) => {
    const target = targetIn(node)
    if (!target) return node
    const value = find(target)
    const link = withoutMark(node)
    if (value === undefined) return link
    const doc = { relationTo: target.relationTo, value }
    return { ...link, fields: { linkType: 'internal', doc, newTab: false } }
  })

const withoutMark = (node: RichTextNode): RichTextNode => {
  const link = { ...node }
  delete link['target']
  return link
}

const targetIn = (node: RichTextNode): LinkTarget | undefined => node['target'] as LinkTarget | undefined

const changeLinks = (body: RichText, change: (link: RichTextNode) => RichTextNode): RichText => {
  const changed = (node: RichTextNode): RichTextNode => {
    const whole = node.children ? { ...node, children: node.children.map(changed) } : node
    return whole.type === 'link' ? change(whole) : whole
  }
  return { root: { ...body.root, children: body.root.children.map(changed) } }
}
