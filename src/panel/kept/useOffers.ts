'use client'

import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { type KeptText, merged } from '../../editorial/kept/keptText.ts'
import { newFormKey } from '../documents/newFormKey.ts'
import { Keeper } from './Keeper.ts'
import { dropLocal, localTexts } from './localTexts.ts'
import { remoteTexts } from './remoteTexts.ts'
import { saysAll } from './typedFields.ts'

type Asking = { resource: string; document: string | null; user: string }

/** The texts of this browser and of the server; a failed source counts as empty. */
const textsAt = async ({ resource, document, user }: Asking, api: string): Promise<KeptText[]> => {
  const [own, far] = await Promise.all([
    localTexts(user).catch(() => []),
    remoteTexts(api)
      .list({ resource, document })
      .catch(() => []),
  ])
  return merged<KeptText>(
    own.filter((text) => text.resource === resource && text.document === document),
    far,
  )
}

/**
 * The earlier unsaved texts of a person for a document, newest first, from this browser and the server; read once, when the
 * form is opened.
 *
 * @returns the texts, a function to discard one, and one to add a text that is replaced by another
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

  const setAside = useCallback(
    (text: Pick<KeptText, 'fields' | 'rev'>): void => {
      if (Object.keys(text.fields).length === 0) return
      const place = { document, form: newFormKey(), resource }
      setOffers((before) => [{ ...place, ...text, at: new Date().toISOString() }, ...before])
      new Keeper({ ...place, user }, remoteTexts(api), () => undefined).keep(text)
    },
    [api, document, resource, user],
  )

  useEffect(() => {
    let isCurrent = true
    const look = async (): Promise<void> => {
      const texts = await textsAt({ resource, document, user }, api)
      // Texts that the document already contains were saved, but not deleted in time.
      const stale = document === null ? [] : texts.filter(({ fields }) => saysAll(data ?? {}, fields))
      if (!isCurrent) return
      setOffers(texts.filter((text) => !stale.includes(text)))
      await Promise.all(stale.map(discard))
    }
    void look()
    return () => {
      isCurrent = false
    }
    // Once for each document, so that newly typed text is not offered.
  }, [api, discard, document, resource, user])

  return { discard, offers, setAside }
}
