'use client'

import { useDocumentInfo } from '@payloadcms/ui'

import { clockWords } from '../words/clockWords.ts'
import { presenceWords } from './presenceWords.ts'
import { usePresence } from './usePresence.ts'

type Props = { at: { resource: string; document: string | null }; form: string; isThere: boolean }

/** Shows who else has the document open, and lets a person take over from the writer. */
export const PresenceLine = ({ at, form, isThere }: Props) => {
  const { hasSavePermission } = useDocumentInfo()
  const { isLoggedOut, presence, takeOver } = usePresence({ ...at, form, isThere })
  const line = presence && presenceWords(presence, clockWords)
  return (
    <div aria-label="Who is here" className="open-form__line" role="status">
      {isLoggedOut && (
        <p className="open-form__words open-form__words--warn">
          You are logged out. What you type is stored in this browser. Log in in another tab, then save here.
        </p>
      )}
      {line && (
        <p className={`open-form__words open-form__words--${line.tone}`}>
          {line.text}{' '}
          {line.offer && hasSavePermission && (
            <button className="open-form__button" onClick={takeOver} type="button">
              {line.offer}
            </button>
          )}
        </p>
      )}
    </div>
  )
}
