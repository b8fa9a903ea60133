import { paragraph, type RichTextNode, text } from '../../text/richtext/nodes.ts'
import { type ImageReference, pendingImageOf } from '../html/pendingImage.ts'
import { type Note, note } from '../notes/notes.ts'

/**
 * Replaces pictures by placeholder words. Pictures on a clipboard have addresses that only the source program or person can
 * open, and pictures need a description and a credit in the media library before readers see them.
 */
export const namePictures = (blocks: readonly RichTextNode[]): { blocks: RichTextNode[]; notes: Note[] } => {
  const names: string[] = []
  const named = blocks.flatMap((node) => {
    const image = pendingImageOf(node)
    if (!image) return [node]
    const name = nameOf(image)
    names.push(name)
    const caption = image.caption === '' || image.caption === name ? [] : [paragraph([text(image.caption)])]
    return [paragraph([text(name === '' ? '[Picture]' : `[Picture: ${name}]`)]), ...caption]
  })
  return { blocks: named, notes: notesOn(names) }
}

/** The alternative text of a picture, or the name of its file. */
const nameOf = ({ alt, url }: ImageReference): string => {
  const said = alt.replaceAll(/\s+/g, ' ').trim()
  return said === '' ? fileNameIn(url) : said
}

const fileNameIn = (url: string): string =>
  url.startsWith('http')
    ? (/([^/]+\.(?:avif|gif|jpe?g|png|webp))$/i.exec(new URL(url).pathname)?.[1] ?? '')
    : ''

const notesOn = (names: readonly string[]): Note[] => {
  if (names.length === 0) return []
  const what =
    names.length === 1
      ? 'A picture was not pasted. Upload it'
      : `${names.length} pictures were not pasted. Upload each`
  const list = names.filter((name) => name !== '').map((name) => `“${name}”`)
  return [note('image', `${what} where [Picture] stands in the text, and delete that line.`, list.join(', '))]
}
