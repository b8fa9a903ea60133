import { $createUploadNode } from '@payloadcms/richtext-lexical/client'
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { useBulkUpload, useModal } from '@payloadcms/ui'

import { newId } from './newId.ts'

type Uploaded = { collectionSlug: string; doc: Readonly<Record<string, unknown>> }

/**
 * Opens the dialog in which files are described and uploaded, and inserts them into the text once they are in the media
 * library. Until then the text does not contain them, so that it can always be saved.
 *
 * @returns a function that takes the files and the key of the block after which they are inserted
 */
export const useUploadFiles = (editor: LexicalEditor) => {
  const { drawerSlug, setCollectionSlug, setInitialForms, setOnSuccess, setSelectableCollections } =
    useBulkUpload()
  const { openModal } = useModal()
  return (files: readonly File[], behind: string | undefined): void => {
    setCollectionSlug('media')
    setSelectableCollections(['media'])
    setInitialForms(files.map((file) => ({ file, formID: newId() })))
    setOnSuccess((uploaded) => editor.update(() => insertUploads(uploaded, behind)))
    openModal(drawerSlug)
  }
}

const insertUploads = (uploaded: readonly Uploaded[], behind: string | undefined): void => {
  let last: LexicalNode | null = behind === undefined ? null : $getNodeByKey(behind)
  for (const { collectionSlug, doc } of uploaded) {
    const node = $createUploadNode({
      data: { id: newId(), fields: {}, relationTo: collectionSlug, value: String(doc['id']) } as never,
    })
    if (!last) $getRoot().append(node)
    else if ($isElementNode(last) && last.isEmpty()) last.replace(node)
    else last.insertAfter(node)
    last = node
  }
}
