'use client'

import {
  FormSubmit,
  useDocumentInfo,
  useForm,
  useFormModified,
  useOperation,
  useTranslation,
} from '@payloadcms/ui'

import { editorsFlushed } from './editorsFlushed.ts'
import type { Conflict } from './readConflict.ts'
import { useConflict } from './useConflict.tsx'
import { useFindConflict } from './useFindConflict.ts'
import { useLeftOut } from './useLeftOut.ts'
import { useSaveKey } from './useSaveKey.ts'
import { useWarnEarly } from './useWarnEarly.ts'

/** Payload's save button for documents without drafts, which also opens the conflict dialog when somebody else saved first. */
export const SaveButton = () => {
  const { uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const isUpdate = useOperation() === 'update'
  const { t } = useTranslation()
  const { dialog, show } = useConflict()
  const save = useSaveForm(show)
  const button = useSaveKey()
  const isDisabled = (isUpdate && !isModified) || uploadStatus === 'uploading'
  useWarnEarly(show)

  return (
    <>
      <FormSubmit
        buttonId="action-save"
        disabled={isDisabled}
        onClick={() => !isDisabled && !dialog && void save()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('general:save')}
      </FormSubmit>
      {dialog}
    </>
  )
}

const useSaveForm = (show: (conflict: Conflict) => void) => {
  const { setModified, submit } = useForm()
  const overrides = useLeftOut()
  const findConflict = useFindConflict()
  return async (): Promise<void> => {
    await editorsFlushed()
    const answer = await submit({ overrides })
    if (answer?.res.ok) return
    // After a refusal Payload marks the form as unchanged.
    setModified(true)
    const conflict = await findConflict().catch(() => undefined)
    if (conflict) show(conflict)
  }
}
