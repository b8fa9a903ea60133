import { type Note, note } from '../notes.ts'
import { parseShortcodeAttributes } from './shortcodeAttributes.ts'
import { type Shortcode, type ShortcodeContext, shortcodeWriters } from './shortcodeWriters.ts'

export type Expanded = { html: string; notes: Note[] }

const opening = /\[(\[?)([a-zA-Z][\w-]*)(?![\w-])([^\]]*)\](\]?)/g

/**
 * Replaces the shortcodes of WordPress itself (caption, gallery, embed, audio, video, playlist) by the HTML they
 * stand for. Any other one stays in the text as it is, with a note when it is plainly a shortcode: it has
 * attributes or a closing tag. `[[name]]` is how WordPress writes a shortcode that is meant as text.
 */
export const expandShortcodes = (source: string, context: ShortcodeContext): Expanded => {
  const notes: Note[] = []
  let html = ''
  let at = 0
  for (const found of source.matchAll(opening)) {
    if (found.index < at) continue
    const [raw, escape = '', name = '', attributes = '', escapeEnd = ''] = found
    const write = shortcodeWriters.get(name.toLowerCase())
    if (escape && escapeEnd && write) {
      html += source.slice(at, found.index) + raw.slice(1, -1)
      at = found.index + raw.length
      continue
    }
    const start = found.index + escape.length
    const end = found.index + raw.length - escapeEnd.length
    if (!write) {
      if (isShortcode(source, { name, attributes, end }))
        notes.push(unknownNote(name, source.slice(start, end)))
      continue
    }
    const body = attributes.trimEnd().endsWith('/') ? undefined : enclosed(source, name, end)
    const written = write({ ...readShortcode(attributes), content: body?.content ?? '' }, context)
    html += source.slice(at, start) + written.html
    at = body?.end ?? end
    if (written.problem)
      notes.push(note(written.problem.kind, written.problem.message, source.slice(start, at)))
  }
  return { html: html + source.slice(at), notes }
}

const readShortcode = (attributes: string): Omit<Shortcode, 'content'> =>
  parseShortcodeAttributes(attributes.trimEnd().replace(/\/$/, ''))

/** What stands between a shortcode and its closing tag; undefined when it has none before the next of its kind. */
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

const isShortcode = (source: string, code: { name: string; attributes: string; end: number }): boolean =>
  /^\s+[\w-]+\s*=/.test(code.attributes) || source.includes(`[/${code.name}]`, code.end)

const unknownNote = (name: string, raw: string): Note =>
  note('shortcode', `The shortcode [${name}] is left in the text.`, raw)
