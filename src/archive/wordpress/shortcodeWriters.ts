import { escapeHtml } from '../html/escapeHtml.ts'
import type { NoteKind } from '../notes/notes.ts'
import type { Attachment, AttachmentFinder } from './attachments.ts'
import type { ShortcodeAttributes } from './shortcodeAttributes.ts'

export type ShortcodeContext = { postId: string; attachments: AttachmentFinder }

export type Shortcode = ShortcodeAttributes & { content: string }

export type WrittenShortcode = { html: string; problem?: { kind: NoteKind; message: string } }

type ShortcodeWriter = (code: Shortcode, context: ShortcodeContext) => WrittenShortcode

/** `<img>`, alone or inside a link, and what follows it. */
const captioned = /^\s*((?:<a\b[^>]*>\s*)?<img\b[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i

const caption: ShortcodeWriter = ({ named, content }) => {
  const [, image = '', rest = content] = captioned.exec(content) ?? []
  const text = [named['caption'] ?? '', rest.trim()].filter((part) => part !== '').join(' ')
  const below = text === '' ? '' : `<figcaption>${text}</figcaption>`
  const align = named['align'] ?? ''
  return { html: `\n\n<figure class="wp-caption ${escapeHtml(align)}">${image}${below}</figure>\n\n` }
}

const gallery: ShortcodeWriter = ({ named, content }, context) => {
  const listed = idsOf(named['ids'] ?? named['include'])
  const excluded = new Set(idsOf(named['exclude']))
  const pictures =
    listed.length > 0
      ? listed.map((id) => context.attachments.byId(id))
      : context.attachments.byParent(named['id'] ?? context.postId).filter(({ id }) => !excluded.has(id))
  const known = pictures.filter((picture) => picture !== undefined)
  const html = `\n\n<figure class="wp-block-gallery">${known.map(toFigure).join('\n')}</figure>\n\n${content}`
  const missing = pictures.length - known.length
  if (known.length === 0)
    return { html: content, problem: problem('image', 'A gallery has no image that is in the export.') }
  if (missing === 0) return { html }
  return { html, problem: problem('image', `${missing} images of a gallery are not in the export.`) }
}

const embed: ShortcodeWriter = ({ named, values, content }) => {
  const url = content.trim() || (named['src'] ?? values[0] ?? '')
  return { html: `\n\n${escapeAmpersands(url)}\n\n` }
}

const playable = [
  'src',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'flac',
  'wma',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'mov',
  'wmv',
  'flv',
]

const player =
  (element: 'audio' | 'video'): ShortcodeWriter =>
  ({ named, values, content }) => {
    const url = playable.map((name) => named[name]).find((value) => value) ?? values[0]
    if (!url) return { html: content, problem: problem('embed', `A shortcode [${element}] names no file.`) }
    return { html: `\n\n${playerMarkup(element, url)}\n\n${content}` }
  }

const playlist: ShortcodeWriter = ({ named }, context) => {
  const element = named['type'] === 'video' ? 'video' : 'audio'
  const files = idsOf(named['ids']).map((id) => context.attachments.byId(id))
  const known = files.filter((file) => file !== undefined)
  const tracks = known.map((file) => playerMarkup(element, file.url, file.title))
  if (tracks.length > 0) return { html: `\n\n${tracks.join('\n')}\n\n` }
  return { html: '', problem: problem('embed', 'A playlist has no file that is in the export.') }
}

const playerMarkup = (element: 'audio' | 'video', url: string, title = ''): string => {
  const caption = title === '' ? '' : `<figcaption>${escapeHtml(title)}</figcaption>`
  return `<figure><${element} src="${escapeHtml(decodeAmpersands(url))}"></${element}>${caption}</figure>`
}

const toFigure = ({ id, url, alt, caption }: Attachment): string => {
  const below = caption === '' ? '' : `<figcaption>${caption}</figcaption>`
  const image = `<img class="wp-image-${escapeHtml(id)}" src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" />`
  return `<figure>${image}${below}</figure>`
}

const problem = (kind: NoteKind, message: string): { kind: NoteKind; message: string } => ({ kind, message })

const idsOf = (value = ''): string[] => value.split(/[\s,]+/).filter((id) => id !== '')

const decodeAmpersands = (url: string): string => url.replaceAll('&amp;', '&').replaceAll('&#038;', '&')

const escapeAmpersands = (url: string): string => url.replace(/&(?!#?\w+;)/g, '&amp;')

/** The writers of WordPress's own shortcodes, by name. */
export const shortcodeWriters: ReadonlyMap<string, ShortcodeWriter> = new Map([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['embed', embed],
  ['audio', player('audio')],
  ['video', player('video')],
  ['playlist', playlist],
])
