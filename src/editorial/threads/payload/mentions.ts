import { idOf } from '../../../people/access/payload/actorOf.ts'

type Document = Readonly<Record<string, unknown>>

/** Ids of the people who are named now and were not before. */
export const newMentions = (after: Document, before: Document | undefined): string[] => {
  const known = mentionsIn(before ?? {})
  return mentionsIn(after).filter((id) => !known.includes(id))
}

const mentionsIn = ({ mentions }: Document): string[] =>
  Array.isArray(mentions) ? mentions.map((one: string | { id: string }) => idOf(one)) : []
