'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { useId, useState } from 'react'

import type { KeptText } from '../../editorial/kept/keptText.ts'
import { clockWords } from '../words/clockWords.ts'
import { labelOf } from '../words/panelField.ts'
import { useFields } from '../words/useFields.ts'
import { useKeep } from './useKeep.ts'
import { useOfferHeight } from './useOfferHeight.ts'
import { useOffers } from './useOffers.ts'
import { useRestore } from './useRestore.tsx'

type Props = { at: { resource: string; document: string | null }; form: string; user: string }

/**
 * Stores the unsaved text of the form, and offers earlier unsaved texts. The offer stays visible while the form scrolls,
 * until each text is restored or discarded.
 */
export const KeptTexts = ({ at, form, user }: Props) => {
  const { begin, keeper, refusal, typed } = useKeep({ ...at, form, user })
  const { discard, offers, setAside } = useOffers({ ...at, user })
  const { dialog, restore } = useRestore({ begin, discard, keeper, setAside, typed })
  const group = useOfferHeight()
  return (
    <>
      {offers.length > 0 && (
        <div aria-label="Unsaved text" className="open-form__offers" ref={group} role="group">
          {offers.map((offer) => (
            <Offer key={offer.form} offer={offer} onDiscard={discard} onRestore={restore} />
          ))}
        </div>
      )}
      {refusal && (
        <p className="open-form__words open-form__words--warn" role="status">
          What you type is kept in this browser only. {refusal}
        </p>
      )}
      {dialog}
    </>
  )
}

type OfferProps = {
  offer: KeptText
  onDiscard: (offer: KeptText) => Promise<void>
  onRestore: (offer: KeptText) => Promise<void>
}

/** One unsaved text with buttons to restore or discard it; it is discarded only on the second click. */
const Offer = ({ offer, onDiscard, onRestore }: OfferProps) => {
  const fields = useFields()
  const isReadOnly = useDocumentInfo().hasSavePermission === false
  const [isBusy, setBusy] = useState(false)
  const [isSure, setSure] = useState(false)
  const words = useId()
  const names = Object.keys(offer.fields).map((name) => labelOf(fields.get(name), name))
  const restore = async (): Promise<void> => {
    setBusy(true)
    await onRestore(offer)
    setBusy(false)
  }
  return (
    <div className="open-form__offer">
      <p className="open-form__words" id={words}>
        You have unsaved text from {clockWords(offer.at)}: {new Intl.ListFormat('en-GB').format(names)}.
        {isReadOnly && ' It can be restored when you may change the story again.'}
      </p>
      <button
        aria-describedby={words}
        className="open-form__button"
        disabled={isBusy || isReadOnly}
        onClick={() => void restore()}
        type="button"
      >
        Restore
      </button>
      <button
        aria-describedby={words}
        className="open-form__button open-form__button--quiet"
        disabled={isBusy}
        onClick={() => (isSure ? void onDiscard(offer) : setSure(true))}
        type="button"
      >
        {isSure ? 'Discard it for good' : 'Discard…'}
      </button>
    </div>
  )
}
