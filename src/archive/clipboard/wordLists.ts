import { type Entry, nestedLists } from './nestedLists.ts'
import type { StyleReader } from './styles.ts'

/**
 * Rebuilds the lists of Word, where every item is a paragraph with its level in a style of Word's own and its bullet or
 * number as text.
 */
export const makeWordLists = (body: Element, styleOf: StyleReader): void => {
  for (const first of body.querySelectorAll('p, div')) {
    if (!body.contains(first)) continue
    const run = runFrom(first, styleOf)
    if (run.length === 0) continue
    const entries = run.map((paragraph) => entryOf(paragraph, styleOf))
    first.before(...nestedLists(entries, body.ownerDocument))
    for (const paragraph of run) paragraph.remove()
  }
}

const runFrom = (first: Element, styleOf: StyleReader): Element[] => {
  const run: Element[] = []
  for (let next: Element | null = first; next && isEntry(next, styleOf); next = next.nextElementSibling)
    run.push(next)
  return run
}

const place = /^(l\d+)\s+level(\d+)(?:\s+(lfo\d+))?/i

const isEntry = (element: Element, styleOf: StyleReader): boolean =>
  (element.localName === 'p' || element.localName === 'div') &&
  place.test(styleOf(element).get('mso-list') ?? '')

const entryOf = (paragraph: Element, styleOf: StyleReader): Entry => {
  const [, list, level, copy] = place.exec(styleOf(paragraph).get('mso-list') ?? '') ?? []
  const marker = takeMarker(paragraph, styleOf)
  const kind = isNumber.test(marker) ? 'ol' : 'ul'
  const number = /^\(?(\d+)[.)]?\)?$/.exec(marker)?.[1]
  return {
    kind,
    level: Number(level),
    ...(number !== undefined && { number: Number(number) }),
    list: `${list ?? ''} ${copy ?? ''}`,
    content: [...paragraph.childNodes],
  }
}

/** Matches `1.`, `1.2`, `(3)`, `a)`, `iv.`; a single letter without punctuation is a bullet in a symbol font. */
const isNumber = /^\(?(?:\p{Nd}+(?:\.\p{Nd}+)*[.)]?|\p{L}{1,5}[.)])\)?$/u

/** Removes the bullet or number from an item and returns it. */
const takeMarker = (paragraph: Element, styleOf: StyleReader): string => {
  const marker = [...paragraph.querySelectorAll('span')].find(
    (span) => styleOf(span).get('mso-list')?.toLowerCase() === 'ignore',
  )
  marker?.remove()
  return (marker?.textContent ?? '').replaceAll(/\s/g, '')
}
