type Node = Readonly<Record<string, unknown>>
type Rule = { is: (value: unknown) => boolean; words: string; isRequired?: boolean }

const isText = (value: unknown): boolean => typeof value === 'string'
const isWhole = (least: number, most: number) => (value: unknown) =>
  Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const oneOf = (...values: unknown[]): Rule => ({
  is: (value) => values.includes(value),
  words: `one of: ${values.map(String).join(', ')}`,
})
const list: Rule = { is: Array.isArray, words: 'a list of nodes', isRequired: true }
const whole = (least: number, most: number): Rule => ({
  is: isWhole(least, most),
  words: `a whole number from ${least} to ${most}`,
})

/** How many columns or rows a cell may span. */
export const mostSpan = 100

/** Rules for properties that nodes of every type may have. */
const common: Readonly<Record<string, Rule>> = {
  version: whole(0, 1000),
  indent: whole(0, 50),
  direction: oneOf('ltr', 'rtl', null),
}

/** Rules for the properties of a node, by its type; other properties are left to the editor. */
const rules: Readonly<Record<string, Readonly<Record<string, Rule>>>> = {
  text: {
    text: { is: isText, words: 'a text', isRequired: true },
    format: whole(0, 2047),
    mode: oneOf('normal', 'token', 'segmented'),
    style: { is: isText, words: 'a text' },
  },
  paragraph: { children: list },
  heading: { children: list, tag: { ...oneOf('h1', 'h2', 'h3', 'h4', 'h5', 'h6'), isRequired: true } },
  quote: { children: list },
  list: {
    children: list,
    listType: { ...oneOf('bullet', 'number', 'check'), isRequired: true },
    start: whole(0, 1_000_000),
  },
  listitem: { children: list },
  link: { children: list },
  autolink: { children: list },
  table: { children: list },
  tablerow: { children: list },
  tablecell: { children: list, colSpan: whole(1, mostSpan), rowSpan: whole(1, mostSpan) },
}

/** What is wrong with a node by itself; undefined when it is valid. */
export const nodeProblem = (node: Node): string | undefined => {
  const asked = { ...common, ...rules[String(node['type'])] }
  const found = Object.entries(asked).find(([name, { is, isRequired }]) =>
    node[name] === undefined ? isRequired : !is(node[name]),
  )
  return found && `${found[0]} of a ${String(node['type'])} must be ${found[1].words}.`
}

/** Types that may stand only in one other type; and types that may contain only one other type. */
const onlyIn: Readonly<Record<string, string>> = {
  listitem: 'list',
  tablerow: 'table',
  tablecell: 'tablerow',
}
const holdsOnly: Readonly<Record<string, string>> = {
  list: 'listitem',
  table: 'tablerow',
  tablerow: 'tablecell',
}

/** Inline types. The editor cannot open a text that has them directly in the root or a cell. */
const inline: ReadonlySet<string> = new Set(['autolink', 'linebreak', 'link', 'tab', 'text'])
const needsBlocks: ReadonlySet<string> = new Set(['root', 'tablecell'])
const holdsNothing: ReadonlySet<string> = new Set([
  'block',
  'horizontalrule',
  'linebreak',
  'tab',
  'text',
  'upload',
])

/** What is wrong with the position of a node in its parent; undefined when it is valid. */
export const placeProblem = (node: Node, parent: Node): string | undefined => {
  const [type, around] = [String(node['type']), String(parent['type'])]
  const home = onlyIn[type]
  if (home !== undefined && home !== around) return `A ${type} must be in a ${home}, not in a ${around}.`
  const tenant = holdsOnly[around]
  if (tenant !== undefined && tenant !== type)
    return `A ${around} can contain only ${tenant}s, not a ${type}.`
  if (type === 'root' || holdsNothing.has(around)) return `A ${around} cannot contain a ${type}.`
  return needsBlocks.has(around) && inline.has(type)
    ? `A ${type} must be in a paragraph, heading, list item or quote, not directly in a ${around}.`
    : undefined
}
