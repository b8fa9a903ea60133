import { type Note, note } from '../notes/notes.ts'
import { unwrap } from './reshape.ts'
import { classesOf, type StyleReader } from './styles.ts'

/**
 * Removes everything that is not part of the text: hidden elements, comments, and words deleted by tracked changes. Words
 * inserted by tracked changes stay, as if they were accepted.
 */
export const leaveOut = (body: Element, styleOf: StyleReader): Note[] => {
  const found = { comments: 0, deleted: [] as string[] }
  for (const element of body.querySelectorAll('*')) {
    if (!body.contains(element)) continue
    const style = styleOf(element)
    if (style.get('mso-element') === 'comment-list') {
      found.comments += commentsIn(element, styleOf)
      element.remove()
    } else if (isCommentMark(element, style.get('mso-special-character'))) element.remove()
    else if (isDeleted(element)) {
      found.deleted.push(element.textContent)
      element.remove()
    } else if (isInserted(element)) unwrap(element)
    else if (isHidden(element, style)) element.remove()
  }
  return notesOn(found)
}

const commentsIn = (list: Element, styleOf: StyleReader): number =>
  [...list.querySelectorAll('*')].filter((one) => styleOf(one).get('mso-element') === 'comment').length

/** The sign of a comment in the text. */
const isCommentMark = (element: Element, special: string | undefined): boolean =>
  special === 'comment' ||
  classesOf(element).some((name) => name === 'msocomanchor' || name === 'MsoCommentReference')

const isDeleted = (element: Element): boolean => isTracked(element, 'del', 'msoDel')

const isInserted = (element: Element): boolean => isTracked(element, 'ins', 'msoIns')

/** Word gives the author of a change as its source; other pages mark words for their readers. */
const isTracked = (element: Element, name: string, className: string): boolean =>
  classesOf(element).includes(className) ||
  (element.localName === name && /^mailto:/i.test(element.getAttribute('cite') ?? ''))

const isHidden = (element: Element, style: ReadonlyMap<string, string>): boolean =>
  unseen.has(element.localName) ||
  style.get('display') === 'none' ||
  style.get('mso-hide') === 'all' ||
  /* The box of a check list in Google Docs. */
  element.getAttribute('aria-roledescription') === 'checkbox'

const unseen: ReadonlySet<string> = new Set(['style', 'script', 'xml', 'meta', 'link', 'title', 'template'])

const notesOn = ({ comments, deleted }: { comments: number; deleted: readonly string[] }): Note[] => {
  const words = deleted.map((one) => one.trim()).filter(Boolean)
  return [
    ...(comments > 0
      ? [note('comments', `${counted(comments, 'comment was', 'comments were')} left out.`)]
      : []),
    ...(words.length > 0
      ? [note('markup', 'Words deleted by tracked changes were left out.', words.join(' … '))]
      : []),
  ]
}

const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`
