import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { acceptedTypes } from '../../files/limits.ts'
import { answerIfMissing } from '../../files/payload/answerMissingFile.ts'
import { serveSafely } from '../../files/payload/serveSafely.ts'
import { imageSizes } from '../../sizes/payload/imageSizes.ts'
import { knownFiles } from '../../uploads/payload/knownFiles.ts'
import { paintBlur } from '../../uploads/payload/paintBlur.ts'
import { prepareFile } from '../../uploads/payload/prepareFile.ts'
import { stampFile } from '../../uploads/payload/stampFile.ts'
import { stampVersion } from '../../uploads/payload/stampVersion.ts'
import { answerHeld } from './heldAnswer.ts'

/**
 * Changes of pictures, applied or waiting, one row each. A new file is stored with its row under a name of its own, and
 * becomes the picture's file once the change is applied. So no file is ever overwritten.
 */
export const MediaChanges = technicalCollection({
  slug: 'media-changes',
  labels: { singular: 'Change of a picture', plural: 'Changes of pictures' },
  access: { read: knownFiles(staffOnly) },
  defaultSort: '-at',
  indexes: [{ fields: ['media', 'state', 'decidedAt'] }],
  upload: {
    filesRequiredOnCreate: false,
    focalPoint: true,
    handlers: [answerIfMissing],
    imageSizes,
    mimeTypes: [...acceptedTypes],
    modifyResponseHeaders: serveSafely,
    pasteURL: false,
    staticDir: settings.mediaDir,
  },
  hooks: {
    beforeOperation: [prepareFile],
    beforeChange: [stampFile, paintBlur, stampVersion],
    afterOperation: [answerHeld],
  },
  fields: [
    { name: 'media', type: 'text', required: true },
    {
      name: 'state',
      type: 'select',
      options: ['waiting', 'applied', 'refused'],
      required: true,
      index: true,
    },
    { name: 'title', type: 'text' },
    { name: 'changed', type: 'json' },
    { name: 'sent', type: 'json' },
    { name: 'before', type: 'json' },
    { name: 'askedBy', type: 'text' },
    { name: 'askedByName', type: 'text' },
    { name: 'at', type: 'date', required: true },
    { name: 'decidedBy', type: 'text' },
    { name: 'decidedByName', type: 'text' },
    { name: 'decidedAt', type: 'date' },
    { name: 'note', type: 'textarea' },
    { name: 'blur', type: 'text', maxLength: 4000 },
    { name: 'version', type: 'text' },
  ],
})
