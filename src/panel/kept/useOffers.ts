'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { type KeptText, merged } from '../../editorial/kept/keptText.ts'
import { dropLocal, localTexts } from './localTexts.ts'
import { remoteTexts } from './remoteTexts.ts'
import { saysAll } from './typedFields.ts'

type Asking = { resource: string; document: string | null; user: string }

/**
 * The texts that a person typed into a document before and did not save, newest first: of this browser and of the
 * server, asked for once, when the form is opened.
 */
export const useOffers = ({ resource, document, user }: Asking) => {
  const { config } = useConfig()
  const { api } = config.routes
  const { data } = useDocumentInfo()
  const [offers, setOffers] = useState<KeptText[]>([])

  const discard = useCallback(
    async ({ form }: Pick<KeptText, 'form'>): Promise<void> => {
      setOffers((before) => before.filter((offer) => offer.form !== form))
      await Promise.allSettled([dropLocal({ form, user }), remoteTexts(api).drop(form)])
    },
    [api, user],
  )

  useEffect(() => {
    let isCurrent = true
    const isHere = (text: KeptText) => text.resource === resource && text.document === document
    const look = async (): Promise<void> => {
      const [own, far] = await Promise.all([
        localTexts(user).catch(() => []),
        remoteTexts(api)
          .list({ resource, document })
          .catch(() => []),
      ])
      const texts = merged<KeptText>(own.filter(isHere), far)
      /* What the document says by now was saved, and only not forgotten in time. */
      const stale = document === null ? [] : texts.filter(({ fields }) => saysAll(data ?? {}, fields))
      if (!isCurrent) return
      setOffers(texts.filter((text) => !stale.includes(text)))
      await Promise.all(stale.map(discard))
    }
    void look()
    return () => {
      isCurrent = false
    }
    /* Once for each document: what is typed from now on is no offer. */
  }, [api, discard, document, resource, user])

  return { discard, offers }
}
