/** A list item in a flat sequence. */
export type Entry = {
  kind: 'ol' | 'ul'
  /** Its level, from 1. */
  level: number
  /** The number that it shows, if any. */
  number?: number | undefined
  /** The list of the source that it belongs to; a different one starts a new list. */
  list?: string | undefined
  content: readonly Node[]
}

type Open = { element: Element; entry: Entry; last: Element }

/** Builds nested lists from a flat sequence of items with levels. */
export const nestedLists = (entries: readonly Entry[], document: Document): Element[] => {
  const made: Element[] = []
  const open: Open[] = []
  for (const entry of entries) {
    while (open.length > 0 && !goesOn(open, entry)) open.pop()
    const current = open.at(-1)
    const item = document.createElement('li')
    item.append(...entry.content)
    if (current && current.entry.level >= entry.level) {
      current.element.append(item)
      current.last = item
    } else {
      const element = document.createElement(entry.kind)
      if (entry.kind === 'ol' && entry.number !== undefined)
        element.setAttribute('start', String(entry.number))
      element.append(item)
      if (current) current.last.append(element)
      else made.push(element)
      open.push({ element, entry, last: item })
    }
  }
  return made
}

/** Whether an item continues the innermost open list, or starts a new one within it. */
const goesOn = (open: readonly Open[], entry: Entry): boolean => {
  const current = open.at(-1)
  if (!current || entry.level > current.entry.level) return true
  const isSame = current.entry.kind === entry.kind && current.entry.list === entry.list
  const outer = open.at(-2)
  return isSame && (entry.level === current.entry.level || (outer?.entry.level ?? 0) < entry.level)
}
