import { type Note, note } from '../notes/notes.ts'
import { parseShortcodeAttributes } from './shortcodeAttributes.ts'
import { type Shortcode, type ShortcodeContext, shortcodeWriters } from './shortcodeWriters.ts'

export type Expanded = { html: string; notes: Note[] }

const opening = /\[(\[?)([a-zA-Z][\w-]*)(?![\w-])([^\]]*)\](\]?)/g

/**
 * Replaces the shortcodes of WordPress itself (caption, gallery, embed, audio, video, playlist) by the HTML they
 * stand for. Any other one stays in the text as it is, with a note: only the site that it is from knew whether
 * `[name]` was a shortcode of a plugin or a remark in brackets. `[[name]]` is how WordPress writes a shortcode that
 * is meant as text.
 */
export const expandShortcodes = (source: string, context: ShortcodeContext): Expanded => {
  const notes: Note[] = []
  let html = ''
  let at = 0
  for (const tag of tagsIn(source)) {
    if (tag.start < at) continue
    const { html: replacement, start, end, notes: tagNotes } = expandTag(source, tag, context)
    notes.push(...tagNotes)
    html += source.slice(at, start) + replacement
    at = end
  }
  return { html: html + source.slice(at), notes: eachOnce(notes) }
}

/** A note for each name that may be a shortcode in a text where none is expanded, such as a headline. */
export const noteShortcodes = (text: string): Note[] =>
  eachOnce([...tagsIn(text)].flatMap((tag) => unknownNotes(tag, text.slice(tag.start, tag.end))))

const eachOnce = (notes: readonly Note[]): Note[] => [
  ...new Map(notes.map((one) => [one.kind === 'shortcode' ? one.message : one, one])).values(),
]

/** Words that editors put in brackets inside quotations. */
const remarks: ReadonlySet<string> = new Set(['sic'])

/** An opening tag, without the brackets around it that may escape it. */
type Tag = { name: string; attributes: string; start: number; end: number; isEscaped: boolean }

function* tagsIn(source: string): Generator<Tag> {
  for (const {
    0: raw,
    1: escape = '',
    2: name = '',
    3: attributes = '',
    4: escapeEnd = '',
    index,
  } of source.matchAll(opening)) {
    const place = { start: index + escape.length, end: index + raw.length - escapeEnd.length }
    yield { name, attributes, ...place, isEscaped: escape !== '' && escapeEnd !== '' }
  }
}

/** The replacement of a part of the source. */
type Replacement = Expanded & { start: number; end: number }

const expandTag = (source: string, tag: Tag, context: ShortcodeContext): Replacement => {
  const { name, attributes, start, end } = tag
  const raw = source.slice(start, end)
  const write = shortcodeWriters.get(name.toLowerCase())
  if (!write) return { html: raw, start, end, notes: unknownNotes(tag, raw) }
  if (tag.isEscaped) return { html: raw, start: start - 1, end: end + 1, notes: [] }
  const body = attributes.trimEnd().endsWith('/') ? undefined : enclosed(source, name, end)
  const { html, problem } = write({ ...readShortcode(attributes), content: body?.content ?? '' }, context)
  const last = body?.end ?? end
  const notes = problem ? [note(problem.kind, problem.message, source.slice(start, last))] : []
  return { html, start, end: last, notes }
}

const readShortcode = (attributes: string): Omit<Shortcode, 'content'> =>
  parseShortcodeAttributes(attributes.trimEnd().replace(/\/$/, ''))

/** The content between a shortcode and its closing tag; undefined when it has none before the next of its kind. */
const enclosed = (
  source: string,
  name: string,
  from: number,
): { content: string; end: number } | undefined => {
  const closing = `[/${name}]`
  const close = source.indexOf(closing, from)
  if (close === -1) return undefined
  const content = source.slice(from, close)
  return new RegExp(`\\[${name}[\\s\\]]`).test(content) ? undefined : { content, end: close + closing.length }
}

const unknownNotes = ({ name, isEscaped }: Tag, raw: string): Note[] =>
  isEscaped || remarks.has(name.toLowerCase())
    ? []
    : [note('shortcode', `[${name}] is left in the text; it may be a shortcode.`, raw)]
