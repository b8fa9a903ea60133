import { idOf } from '../../../people/access/payload/actorOf.ts'

type Document = Readonly<Record<string, unknown>>

/** The ids of people who are mentioned now but were not before. */
export const newMentions = (after: Document, before: Document | undefined): string[] => {
  const known = mentionsIn(before ?? {})
  return mentionsIn(after).filter((id) => !known.includes(id))
}

const mentionsIn = ({ mentions }: Document): string[] =>
  Array.isArray(mentions) ? mentions.map((one: string | { id: string }) => idOf(one)) : []
