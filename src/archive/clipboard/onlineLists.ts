import { type Entry, nestedLists } from './nestedLists.ts'
import { classesOf } from './styles.ts'

/** Rebuilds the lists of Word on the web, where every item is a list of its own with a level. */
export const makeOnlineLists = (body: Element): void => {
  for (const first of body.querySelectorAll('div')) {
    if (!body.contains(first) || !isWrapper(first)) continue
    const run = runFrom(first)
    first.before(...nestedLists(run.flatMap(entriesIn), body.ownerDocument))
    for (const wrapper of run) wrapper.remove()
  }
}

/** Whether an element contains only list items. */
const isWrapper = (element: Element): boolean =>
  classesOf(element).includes('ListContainerWrapper') &&
  element.children.length > 0 &&
  listsIn(element)
    .flatMap((list) => [...list.children])
    .every(({ localName }) => localName === 'li') &&
  listsIn(element).length === element.childNodes.length

const listsIn = ({ children }: Element): Element[] =>
  [...children].filter(({ localName }) => localName === 'ol' || localName === 'ul')

const runFrom = (first: Element): Element[] => {
  const run: Element[] = []
  for (let next: Element | null = first; next && isWrapper(next); next = next.nextElementSibling)
    run.push(next)
  return run
}

const entriesIn = (wrapper: Element): Entry[] =>
  listsIn(wrapper).flatMap((list) =>
    [...list.children].map((item, place) => ({
      kind: list.localName === 'ol' ? 'ol' : 'ul',
      level: Number(item.getAttribute('data-aria-level')) || 1,
      number: (Number(list.getAttribute('start')) || 1) + place,
      list: item.getAttribute('data-listid') ?? undefined,
      content: [...item.childNodes],
    })),
  )
