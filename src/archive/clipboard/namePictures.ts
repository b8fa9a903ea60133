import { paragraph, type RichTextNode, text } from '../../text/richtext/nodes.ts'
import { type ImageReference, pendingImageOf } from '../html/pendingImage.ts'
import { type Note, note } from '../notes/notes.ts'

/**
 * Puts words where the pictures stood. A clipboard names pictures by addresses that only the program or the person who
 * copied can open, and what readers see has to be described and credited in the media library first.
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

/** What a picture shows or, where nobody has said it, what its file is called. */
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
  const what = names.length === 1 ? 'A picture was' : `${names.length} pictures were`
  const told = `${what} not pasted: upload it where [Picture] stands, and delete those words.`
  const list = names.filter((name) => name !== '').map((name) => `“${name}”`)
  return [
    note('image', names.length === 1 ? told : told.replace('upload it', 'upload each'), list.join(', ')),
  ]
}
