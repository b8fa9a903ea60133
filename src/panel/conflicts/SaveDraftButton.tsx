'use client'

import { FormSubmit, useDocumentInfo, useFormModified, useOperation, useTranslation } from '@payloadcms/ui'

import { useConflict } from './useConflict.tsx'
import { useSave } from './useSave.ts'
import { useSaveKey } from './useSaveKey.ts'
import { useWarnEarly } from './useWarnEarly.ts'

/** Payload's button to save a draft, which also opens the conflict dialog when somebody else saved first. */
export const SaveDraftButton = () => {
  const { setUnpublishedVersionCount, uploadStatus } = useDocumentInfo()
  const isModified = useFormModified()
  const isUpdate = useOperation() === 'update'
  const { t } = useTranslation()
  const { dialog, show } = useConflict()
  const save = useSave()
  const button = useSaveKey()
  const isDisabled = (isUpdate && !isModified) || uploadStatus === 'uploading'
  useWarnEarly(show)

  const saveDraft = async () => {
    if (isDisabled || dialog) return
    const { conflict, isSaved } = await save({ isQuiet: false })
    if (isSaved) setUnpublishedVersionCount((count) => count + 1)
    if (conflict) show(conflict)
  }

  return (
    <>
      <FormSubmit
        buttonId="action-save-draft"
        buttonStyle="secondary"
        className="save-draft"
        disabled={isDisabled}
        onClick={() => void saveDraft()}
        ref={button}
        size="medium"
        type="button"
      >
        {t('version:saveDraft')}
      </FormSubmit>
      {dialog}
    </>
  )
}
