/** A story on a front. `isPinned` is true for an editor's choice, false for a story that the rule added. */
export type FrontStory<Story> = Story & { isPinned: boolean }

type Pin<Story> = { story: Story; headline?: string | null | undefined; image?: unknown }

/**
 * Composes the stories of a front: pinned ones first, with the headline and picture that this front gives them, then the
 * others. Each story appears once.
 *
 * @param parts.limit the number of stories in all; pinned stories are never cut off
 */
export const composeFront = <Story extends { id: string; headline: string }>(parts: {
  pinned: readonly Pin<Story>[]
  others: readonly Story[]
  limit: number
}): FrontStory<Story>[] => {
  const seen = new Set<string>()
  const isNew = ({ id }: Story): boolean => !seen.has(id) && Boolean(seen.add(id))
  const pinned = parts.pinned.filter(({ story }) => isNew(story)).map(asPinned)
  const others = parts.others.filter(isNew).map((story) => ({ ...story, isPinned: false }))
  return [...pinned, ...others.slice(0, Math.max(0, parts.limit - pinned.length))]
}

const asPinned = <Story extends { headline: string }>({
  story,
  headline,
  image,
}: Pin<Story>): FrontStory<Story> => {
  const overrides = {
    ...(headline && { headline }),
    ...(image ? { leadImage: { ...leadImageOf(story), image } } : {}),
  }
  return { ...story, ...overrides, isPinned: true }
}

const leadImageOf = (story: object): object => {
  const lead = 'leadImage' in story ? story.leadImage : undefined
  return typeof lead === 'object' && lead !== null ? lead : {}
}
