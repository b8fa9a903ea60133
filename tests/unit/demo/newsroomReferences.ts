import type { DemoBlock } from '../../../demo/blockTypes.ts'
import type { DemoStory } from '../../../demo/types.ts'

/** The plain strings of a block in which links may stand. */
const inlineTexts = (block: DemoBlock): string[] => {
  if (typeof block === 'string') return [block]
  if ('list' in block) return block.list
  if ('table' in block) return block.table.flat()
  return []
}

/** Every text of a block that a reader sees. */
const readTexts = (block: DemoBlock): string[] => {
  if (typeof block === 'string') return [block]
  if ('h2' in block) return [block.h2]
  if ('h3' in block) return [block.h3]
  if ('quote' in block) return [block.quote]
  return inlineTexts(block)
}

/** Both texts of a story: what is live, and the correction that waits. */
export const blocksOf = ({ body, pendingCorrection }: DemoStory): DemoBlock[] => [
  ...body,
  ...(pendingCorrection?.body ?? []),
]

/** The targets of all links in a story's text: addresses, `story:KEY`, `person:KEY`. */
export const linkTargets = (story: DemoStory): string[] =>
  blocksOf(story)
    .flatMap(inlineTexts)
    .flatMap((text) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target))

export const wordsOf = ({ body }: DemoStory): number =>
  body
    .flatMap(readTexts)
    .join(' ')
    .replaceAll(/\]\([^)]+\)/g, '')
    .split(/\s+/)
    .filter(Boolean).length

/** Every web address that a story carries. */
export const addressesOf = (story: DemoStory): string[] => [
  ...linkTargets(story).filter((target) => !/^(story|person):/.test(target)),
  ...story.sources.flatMap(({ url }) => url ?? []),
  ...blocksOf(story).flatMap((block) => {
    if (typeof block === 'string') return []
    if ('embed' in block) return [block.embed]
    return 'quote' in block && block.source?.url ? [block.source.url] : []
  }),
]

/** Every picture key that a story shows. */
export const picturesOf = (story: DemoStory): string[] => [
  ...(story.leadPicture ? [story.leadPicture.picture] : []),
  ...blocksOf(story).flatMap((block) =>
    typeof block !== 'string' && 'picture' in block ? [block.picture] : [],
  ),
]

/** Every person key that a story names: bylines, speakers and links. */
export const personsOf = (story: DemoStory): string[] => [
  ...story.bylines.map(({ person }) => person),
  ...blocksOf(story).flatMap((block) =>
    typeof block !== 'string' && 'quote' in block ? [block.speaker] : [],
  ),
  ...linkTargets(story)
    .filter((target) => target.startsWith('person:'))
    .map((target) => target.slice('person:'.length)),
]
