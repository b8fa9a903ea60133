import type { StoryFilter } from '../../editorial/planning/payload/storyFilter.ts'

/** The parameters of a page's address. */
export type PageQuery = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter of a planning view from its address. */
export const readStoryFilter = ({ section, mine }: PageQuery): StoryFilter => ({
  section: [section].flat().find((one) => one !== ''),
  isMine: mine === '1',
})

/** The parameters of the address for a filter, and further ones; those that are undefined are left out. */
export const storyQuery = (
  { section, isMine }: StoryFilter,
  more: Readonly<Record<string, string | undefined>> = {},
): string => {
  const given = Object.entries({ section, mine: isMine ? '1' : undefined, ...more })
  const query = new URLSearchParams(
    given.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString()
  return query && `?${query}`
}
