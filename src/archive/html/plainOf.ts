import { visibleText } from './checkText.ts'

/** The visible text of a short piece of HTML (a title, an excerpt, a name) in one line. */
export const plainOf = (html: string): string => visibleText(html).replace(/\s+/g, ' ').trim()
