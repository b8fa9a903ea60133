import type { Payload } from 'payload'

import { readPublic } from '../../lists/payload/readPublic.ts'
import type { SearchType } from '../entry.ts'
import type { Candidate } from '../searchIndex.ts'

/** The fields of a document that a hit shows. */
export type HitRow = {
  type: SearchType
  id: string
  slug: string | null
  title: string
  kicker: string | null
  dek: string | null
  /** The id of the section. */
  section: string | null
  image: unknown
  language: string | null
  publishedAt: string | null
  updatedAt: string
}

/** Reads the documents of one type among candidates, as the public sees them. */
export const readRows = async (
  payload: Payload,
  page: readonly Candidate[],
  type: SearchType,
): Promise<HitRow[]> => {
  const ids = page.filter((candidate) => candidate.type === type).map(({ id }) => id)
  return ids.length === 0 ? [] : readers[type](payload, ids)
}

const always = { slug: true, publishedAt: true, updatedAt: true } as const

const readers: Record<SearchType, (payload: Payload, ids: string[]) => Promise<HitRow[]>> = {
  articles: async (payload, ids) => {
    const select = {
      ...always,
      headline: true,
      kicker: true,
      dek: true,
      section: true,
      leadImage: true,
      language: true,
    } as const
    const docs = await readPublic(payload, { type: 'articles', ids, depth: 1, select })
    return docs.map(({ leadImage, section, ...story }) => ({
      ...rowOf('articles', story),
      title: story.headline ?? '',
      kicker: story.kicker ?? null,
      dek: story.dek ?? null,
      section: (typeof section === 'object' ? section?.id : section) ?? null,
      image: typeof leadImage?.image === 'object' ? leadImage.image : null,
      language: story.language ?? null,
    }))
  },
  persons: async (payload, ids) => {
    const select = { ...always, name: true, title: true, organisation: true, portrait: true } as const
    const docs = await readPublic(payload, { type: 'persons', ids, depth: 1, select })
    return docs.map(({ name, organisation, portrait, title, ...person }) => ({
      ...rowOf('persons', person),
      title: name,
      dek: [title, organisation].filter(Boolean).join(', ') || null,
      image: typeof portrait === 'object' ? portrait : null,
    }))
  },
  sections: async (payload, ids) => {
    const select = { ...always, name: true, description: true } as const
    const docs = await readPublic(payload, { type: 'sections', ids, depth: 0, select })
    return docs.map(({ description, name, ...section }) => ({
      ...rowOf('sections', section),
      title: name,
      dek: description ?? null,
    }))
  },
}

type Read = { id: string; slug?: string | null; publishedAt?: string | null; updatedAt: string }

const rowOf = (type: SearchType, { id, publishedAt, slug, updatedAt }: Read) => ({
  type,
  id,
  slug: slug ?? null,
  title: '',
  kicker: null,
  dek: null,
  section: null,
  image: null,
  language: null,
  publishedAt: publishedAt ?? null,
  updatedAt,
})
