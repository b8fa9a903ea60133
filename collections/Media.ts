import type { CollectionConfig } from 'payload'

import { answerPictureAsOf } from '../src/editorial/history/payload/answerAsOf.ts'
import { withRevisions } from '../src/editorial/revisions/payload/withRevisions.ts'
import { guardTrash, planTrash } from '../src/editorial/trash/payload/guardTrash.ts'
import { readsLive } from '../src/editorial/trash/payload/readsLive.ts'
import { trashField } from '../src/editorial/trash/payload/trashField.ts'
import { usesEndpoint } from '../src/editorial/uses/payload/endpoint.ts'
import { keepUsed } from '../src/editorial/uses/payload/refuseUsed.ts'
import { usedIn } from '../src/editorial/workflow/payload/besideFields.ts'
import { picturesAsOf } from '../src/media/changes/payload/picturesAsOf.ts'
import { withPictureLaw } from '../src/media/changes/payload/withPictureLaw.ts'
import { acceptedTypes } from '../src/media/files/limits.ts'
import { answerIfMissing } from '../src/media/files/payload/answerMissingFile.ts'
import { removeFilesOf, setFilesAside } from '../src/media/files/payload/guardRemoval.ts'
import { serveSafely } from '../src/media/files/payload/serveSafely.ts'
import { renderEndpoint } from '../src/media/renditions/payload/renderEndpoint.ts'
import { followChange, followRemoval } from '../src/media/rights/payload/followChange.ts'
import { guardPublic, mayMakePublic } from '../src/media/rights/payload/guardPublic.ts'
import { stampOwner } from '../src/media/rights/payload/stampOwner.ts'
import { stampRights } from '../src/media/rights/payload/stampRights.ts'
import { imageSizes } from '../src/media/sizes/payload/imageSizes.ts'
import { checkFile } from '../src/media/uploads/payload/checkFile.ts'
import { keepFile } from '../src/media/uploads/payload/keepFile.ts'
import { knownFiles } from '../src/media/uploads/payload/knownFiles.ts'
import { paintBlur } from '../src/media/uploads/payload/paintBlur.ts'
import { prepareFile } from '../src/media/uploads/payload/prepareFile.ts'
import { stampFile } from '../src/media/uploads/payload/stampFile.ts'
import { stampVersion } from '../src/media/uploads/payload/stampVersion.ts'
import { uploadEndpoint } from '../src/media/uploads/payload/uploadEndpoint.ts'
import { accessFor, staffOnly } from '../src/people/access/payload/accessFor.ts'
import { refuseOutsiders } from '../src/people/access/payload/refuseOutsiders.ts'
import { logChange, logRemoval } from '../src/people/audit/payload/logChanges.ts'
import { listEndpoint } from '../src/platform/paging/payload/listEndpoint.ts'
import { nobody } from '../src/platform/records/payload/nobody.ts'
import { settings } from '../src/platform/settings/settings.ts'
import { dropFromPublic, keepChangePublic } from '../src/public/documents/payload/keepPublic.ts'
import { publicFiles, readPublicFile } from '../src/public/files/payload/publicFiles.ts'
import { originField } from './fields/origin.ts'

const rights = accessFor('media')
const serverOnly = { create: nobody, update: nobody }

const media: CollectionConfig = withRevisions({
  slug: 'media',
  labels: { singular: 'Media', plural: 'Media' },
  graphQL: { singularName: 'Media' },
  access: { ...rights, read: publicFiles(knownFiles(rights.read)) },
  admin: { group: 'Stories', defaultColumns: ['filename', 'alt', 'credit', 'rightsUntil', 'updatedAt'] },
  defaultPopulate: {
    alt: true,
    blur: true,
    caption: true,
    credit: true,
    filename: true,
    focalX: true,
    focalY: true,
    height: true,
    mimeType: true,
    sizes: true,
    url: true,
    version: true,
    width: true,
  },
  // Cached answers that show the file expire at this time; readers do not get the field.
  forceSelect: { rightsUntil: true },
  endpoints: [listEndpoint('media'), uploadEndpoint, renderEndpoint(readPublicFile), usesEndpoint('media')],
  trash: true,
  upload: {
    adminThumbnail: 'card',
    bulkUpload: true,
    focalPoint: true,
    handlers: [answerIfMissing],
    imageSizes,
    mimeTypes: [...acceptedTypes],
    modifyResponseHeaders: serveSafely,
    pasteURL: false,
    staticDir: settings.mediaDir,
  },
  hooks: {
    beforeOperation: [refuseOutsiders, readsLive, guardPublic, checkFile, keepFile, planTrash, prepareFile],
    beforeChange: [guardTrash, stampOwner, stampFile, paintBlur, stampVersion, stampRights],
    afterChange: [logChange, followChange, keepChangePublic],
    beforeDelete: [keepUsed, setFilesAside],
    afterDelete: [logRemoval, followRemoval, dropFromPublic('media'), removeFilesOf],
    afterOperation: [answerPictureAsOf(picturesAsOf)],
  },
  fields: [
    {
      name: 'pictureLaw',
      type: 'ui',
      admin: {
        components: { Field: '/src/panel/pictures/PictureLaw.tsx#PictureLaw' },
        disableListColumn: true,
      },
    },
    {
      name: 'alt',
      type: 'text',
      required: true,
      maxLength: 500,
      label: 'Alternative text',
      admin: { description: 'What the picture shows, for people who cannot see it.' },
    },
    { name: 'caption', type: 'textarea', maxLength: 1000 },
    { name: 'credit', type: 'text', maxLength: 200 },
    {
      type: 'row',
      fields: [
        {
          name: 'rights',
          type: 'select',
          defaultValue: 'owned',
          options: [
            { value: 'owned', label: 'Owned' },
            { value: 'agency', label: 'Agency' },
            { value: 'licensed', label: 'Licensed' },
            { value: 'creative-commons', label: 'Creative Commons' },
            { value: 'public-domain', label: 'Public domain' },
            { value: 'handout', label: 'Handout' },
          ],
        },
        {
          name: 'rightsUntil',
          type: 'date',
          access: { read: staffOnly },
          index: true,
          label: 'Rights end',
          admin: {
            date: { pickerAppearance: 'dayAndTime' },
            description: 'After this time readers no longer see the picture in any story.',
          },
        },
      ],
    },
    {
      name: 'crops',
      type: 'ui',
      label: 'Crops',
      admin: {
        components: { Field: '/src/panel/pictures/Crops.tsx#Crops' },
        condition: ({ mimeType }) => String(mimeType).startsWith('image/'),
        disableListColumn: true,
      },
    },
    { name: 'rightsNote', type: 'textarea', access: { read: staffOnly } },
    { name: 'blur', type: 'text', access: serverOnly, maxLength: 4000, admin: { hidden: true } },
    {
      name: 'isLive',
      type: 'checkbox',
      access: serverOnly,
      defaultValue: false,
      index: true,
      label: 'Public: a live story shows it',
      admin: { position: 'sidebar', readOnly: true },
    },
    {
      name: 'isPublic',
      type: 'checkbox',
      access: { create: mayMakePublic, update: mayMakePublic },
      defaultValue: false,
      label: 'Public even when no live story shows it',
      admin: {
        position: 'sidebar',
        description: 'For logos, documents and other files that are linked from elsewhere.',
      },
    },
    {
      name: 'rightsEnded',
      type: 'checkbox',
      access: { ...serverOnly, read: staffOnly },
      defaultValue: false,
      label: 'Off: the rights have ended',
      admin: { position: 'sidebar', readOnly: true },
    },
    { name: 'version', type: 'text', access: serverOnly, admin: { hidden: true } },
    {
      name: 'createdBy',
      type: 'relationship',
      access: { ...serverOnly, read: staffOnly },
      index: true,
      relationTo: 'users',
      admin: { hidden: true },
    },
    {
      name: 'createdByKey',
      type: 'text',
      access: { ...serverOnly, read: staffOnly },
      index: true,
      admin: { hidden: true },
    },
    usedIn(),
    trashField(),
    originField(),
  ],
})

export const Media: CollectionConfig = withPictureLaw(media)
