import { newestFirst, noticeNames } from '../../editorial/corrections/notice.ts'
import { blocksToHtml } from './blocksToHtml.ts'
import { blocksToText } from './blocksToText.ts'
import { omitEmpty } from './omitEmpty.ts'
import type { PublicPicture, PublicSite, PublicStory } from './publicStory.ts'
import { storyUri } from './storyUri.ts'

const schema = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json'

/**
 * A live story as IPTC's News in JSON 3.1, for agencies, partners and archives. The pictures are associations of
 * their own; notices are descriptions with their kind as role.
 *
 * @see https://iptc.org/standards/ninjs/
 */
export const ninjs = (story: PublicStory, site: PublicSite): Record<string, unknown> => {
  const { body, bylines, notices, topics } = story
  const pictures = [
    ...(story.image ? [story.image] : []),
    ...body.flatMap((block) => (block.kind === 'picture' ? [block.picture] : [])),
  ]
  return omitEmpty({
    uri: storyUri(story.id),
    standard: { name: 'ninjs', version: '3.1', schema },
    type: 'text',
    representationType: 'full',
    pubStatus: 'usable',
    firstCreated: story.publishedAt,
    versionCreated: story.updatedAt,
    contentCreated: story.publishedAt,
    language: story.language ?? site.language,
    title: story.headline,
    headlines: [{ role: 'main', contentType: 'text/plain', value: story.headline }],
    by: bylines.length > 0 ? bylines.map(({ name }) => name).join(', ') : undefined,
    descriptions: some([
      ...(story.dek ? [{ role: 'summary', contentType: 'text/plain', value: story.dek }] : []),
      ...newestFirst(notices).map(({ kind, text, date }) => ({
        role: kind,
        contentType: 'text/plain',
        value: `${noticeNames[kind]}${date ? ` (${date.slice(0, 10)})` : ''}: ${text}`,
      })),
    ]),
    bodies: body.length > 0 ? bodiesOf(story) : undefined,
    people: some(bylines.map(({ name, role, url }) => omitEmpty({ name, rel: role, uri: url }))),
    subjects: some([
      ...story.sections.map(({ name, url }) => omitEmpty({ name, rel: 'section', uri: url })),
      ...topics.map((name) => ({ name, rel: 'topic' })),
    ]),
    infoSources: [omitEmpty({ name: site.name, role: 'publisher', uri: site.url })],
    altIds: story.url ? [{ role: 'web', value: story.url }] : undefined,
    associations: some(pictures.map(association)),
  })
}

const some = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
  items.length > 0 ? items : undefined

const bodiesOf = ({ body, wordCount }: PublicStory) => {
  const html = blocksToHtml(body)
  const text = blocksToText(body)
  return [
    omitEmpty({ role: 'main', contentType: 'text/html', wordCount, value: html }),
    omitEmpty({ role: 'main', contentType: 'text/plain', wordCount, value: text }),
  ]
}

const association = ({ alt, bytes, caption, credit, height, mimeType, url, width }: PublicPicture) =>
  omitEmpty({
    uri: url,
    name: caption ?? alt ?? 'picture',
    type: 'picture',
    copyrightNotice: credit,
    headlines: caption ? [{ contentType: 'text/plain', value: caption }] : undefined,
    descriptions: alt ? [{ role: 'alternative', contentType: 'text/plain', value: alt }] : undefined,
    renditions: [
      omitEmpty({ name: 'main', href: url, contentType: mimeType, width, height, sizeInBytes: bytes }),
    ],
  })
