'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { Titles } from './describe.ts'
import type { Relation } from './relationsIn.ts'

/** The titles of documents that this person may read; they are loaded after the page is shown. */
export const useTitles = (relations: readonly Relation[]): Titles => {
  const { config } = useConfig()
  const [titles, setTitles] = useState<Titles>(new Map())
  const key = JSON.stringify(relations)
  useEffect(() => {
    let isCurrent = true
    const wanted = JSON.parse(key) as Relation[]
    const requests = config.collections.flatMap(({ admin, slug }) => {
      const ids = idsOf(wanted.filter(({ collection }) => collection === slug))
      return ids.length === 0
        ? []
        : [readTitles({ url: `${config.routes.api}/${slug}`, title: admin.useAsTitle ?? 'id', ids })]
    })
    void Promise.all(requests).then((found) => isCurrent && setTitles(new Map(found.flat())))
    return () => {
      isCurrent = false
    }
  }, [config, key])
  return titles
}

const idsOf = (relations: readonly Relation[]): string[] => [...new Set(relations.map(({ id }) => id))]

type TitleRequest = { url: string; title: string; ids: string[] }

const readTitles = async ({ ids, title, url }: TitleRequest): Promise<[string, string][]> => {
  const query = `depth=0&draft=true&limit=${ids.length}&select[${title}]=true&where[id][in]=${ids.join(',')}`
  const response = await fetch(`${url}?${query}`, { credentials: 'include' }).catch(() => undefined)
  if (!response?.ok) return []
  const { docs } = (await response.json()) as { docs: ({ id: string } & Record<string, unknown>)[] }
  return docs.flatMap((doc) => {
    const name = doc[title]
    return typeof name === 'string' ? [[doc.id, name]] : []
  })
}
