import { relationIn } from '../../../text/richtext/tree.ts'

type Pinned = { image?: unknown }

/** The ids of the pictures that a front shows instead of the stories' own. */
export const mediaOfFront = (document: Record<string, unknown>): string[] => {
  const front = document['front'] as { pinned?: Pinned[] | null } | null | undefined
  return (front?.pinned ?? []).map(({ image }) => relationIn(image)).filter((id) => id !== undefined)
}
