import type { Grammar, IsId, ValueField } from './field.ts'
import { isRecord } from './isRecord.ts'
import { jsonProblems } from './json.ts'
import { nodeProblem, placeProblem } from './nodes.ts'
import type { ValueProblem } from './problem.ts'
import { relationProblem } from './relations.ts'
import { spanProblem } from './tables.ts'

/** How many nodes one text may have: enough for some 20,000 words, each with markup of its own. */
const mostNodes = 50_000

type At = { isId: IsId; path: string }
type Walk = At & {
  grammar: Grammar
  /** Validates the fields inside a node. */
  validateWithin: (fields: readonly ValueField[], data: unknown, at: At) => ValueProblem[]
  /** How many nodes have been visited. */
  seen: { nodes: number }
}

/**
 * Validates a rich text, the JSON of the editor. Whatever passes can be opened in the editor and rendered in every
 * format.
 */
export const richTextProblems = (value: unknown, walk: Omit<Walk, 'seen'>): ValueProblem[] => {
  const { path } = walk
  const root = isRecord(value) ? value['root'] : undefined
  if (!isRecord(root) || root['type'] !== 'root' || !Array.isArray(root['children']))
    return [
      wrong(
        path,
        'This must be a text of the editor: { "root": { "type": "root", "children": […] } }.',
        value,
      ),
    ]
  if (root['children'].length === 0)
    return [
      wrong(
        `${path}.root.children`,
        'A text must have at least one paragraph. Send null for no text.',
        value,
      ),
    ]
  const seen = { nodes: 0 }
  const problems = problemsInside(root, { ...walk, path: `${path}.root`, seen })
  return seen.nodes > mostNodes
    ? [{ path, code: 'too-large', message: `A text may have at most ${mostNodes} nodes.`, value: undefined }]
    : [...problems, ...jsonProblems(value, path)]
}

const problemsInside = (parent: Record<string, unknown>, walk: Walk): ValueProblem[] => {
  const { children } = parent
  if (children === undefined) return []
  const path = `${walk.path}.children`
  if (!Array.isArray(children)) return [wrong(path, 'This must be a list of nodes.', children)]
  walk.seen.nodes += children.length
  if (walk.seen.nodes > mostNodes) return []
  return children.flatMap((child: unknown, place) =>
    problemsOf(child, parent, { ...walk, path: `${path}.${place}` }),
  )
}

const problemsOf = (node: unknown, parent: Record<string, unknown>, walk: Walk): ValueProblem[] => {
  const { grammar, path } = walk
  if (!isRecord(node) || typeof node['type'] !== 'string' || !grammar.nodeTypes.has(node['type']))
    return [wrong(path, `This must be a node of the editor: ${[...grammar.nodeTypes].join(', ')}.`, node)]
  const message = nodeProblem(node) ?? placeProblem(node, parent)
  return [
    ...(message === undefined ? [] : [wrong(path, message, node)]),
    ...problemsInSpans(node, path),
    ...problemsInFields(node, walk),
    ...problemsInside(node, walk),
  ]
}

const problemsInSpans = (node: Record<string, unknown>, path: string): ValueProblem[] => {
  const found = node['type'] === 'table' ? spanProblem(node) : undefined
  return found ? [wrong(path + found.path, found.message, found.value)] : []
}

const withFields: ReadonlySet<string> = new Set(['autolink', 'block', 'inlineBlock', 'link', 'upload'])

const problemsInFields = (node: Record<string, unknown>, walk: Walk): ValueProblem[] => {
  const type = String(node['type'])
  if (!withFields.has(type)) return []
  const path = `${walk.path}.fields`
  const { fields } = node
  const picture = type === 'upload' ? uploadProblems(node, walk) : []
  if (fields === undefined && type === 'upload') return picture
  if (!isRecord(fields)) return [wrong(path, 'This must be an object.', fields), ...picture]
  const known = walk.grammar.fieldsOf(node)
  if (!known) return [wrong(`${path}.blockType`, 'This block type does not exist.', fields['blockType'])]
  return [...picture, ...walk.validateWithin(known, fields, { ...walk, path })]
}

const uploadProblems = (node: Record<string, unknown>, { grammar, isId, path }: Walk): ValueProblem[] => {
  const { pending, relationTo, value } = node
  if (pending !== undefined && value === undefined)
    return [
      wrong(
        path,
        'This picture has not been uploaded. Remove it, or upload it and insert it again.',
        pending,
      ),
    ]
  if (typeof relationTo !== 'string' || !grammar.uploads.includes(relationTo))
    return [wrong(`${path}.relationTo`, `This must be one of: ${grammar.uploads.join(', ')}.`, relationTo)]
  const verdict = relationProblem(value, relationTo, isId)
  return verdict ? [{ ...verdict, path: `${path}.value`, value }] : []
}

const wrong = (path: string, message: string, value: unknown): ValueProblem => ({
  path,
  code: 'bad-rich-text',
  message,
  value,
})
