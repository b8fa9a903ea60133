import type { Lost } from './withoutMissing.ts'

const words: Readonly<Record<string, readonly [string, string]>> = {
  articles: ['story', 'stories'],
  media: ['picture or file', 'pictures or files'],
  persons: ['person', 'persons'],
  sections: ['section', 'sections'],
}

/** A sentence about what is missing from a restored version; undefined when nothing is. */
export const lostMessage = (lost: readonly Lost[]): string | undefined => {
  if (lost.length === 0) return undefined
  const types = [...new Set(lost.map(({ to }) => to))]
  const parts = types.map((to) => {
    const count = lost.filter((one) => one.to === to).length
    const [one, more] = words[to] ?? ['document', 'documents']
    return `${count} ${count === 1 ? one : more}`
  })
  return `Restored without ${parts.join(', ')} that were deleted or are in the trash (${lost.map(({ path }) => path).join(', ')}).`
}
