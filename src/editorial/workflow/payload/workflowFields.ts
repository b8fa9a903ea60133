import type { Field } from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { stageLabels, stages } from '../../../rules/workflow/stages.ts'
import { gathers } from '../../uses/fields.ts'

/** A field stored as plain JSON, because it is never filtered by; only the guard writes it. */
const kept = (name: string): Field => ({
  name,
  type: 'json',
  access: { create: nobody, read: staffOnly, update: nobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true },
})

const readOnly = { position: 'sidebar', readOnly: true } as const

/** The fields with the workflow state of a story. People can read them; only the guard writes them, except the note. */
export const workflowFields = (): Field[] => [
  {
    name: 'stage',
    type: 'select',
    defaultValue: 'draft',
    hooks: { beforeDuplicate: [() => 'draft'] },
    index: true,
    options: stages.map((value) => ({ value, label: stageLabels[value] })),
    admin: {
      ...readOnly,
      description: 'Changed by the workflow buttons.',
      components: {
        Cell: '/src/panel/stage/StageCell.tsx#StageCell',
        Field: '/src/panel/stage/StageField.tsx#StageField',
      },
    },
  },
  {
    name: 'stageNote',
    type: 'textarea',
    label: 'Note with the last move',
    access: { read: staffOnly },
    hooks: { beforeDuplicate: [() => null] },
    maxLength: 2000,
    admin: { ...readOnly, condition: ({ stageNote }) => Boolean(stageNote) },
  },
  {
    name: 'stageBy',
    type: 'relationship',
    label: 'Last moved by',
    access: { create: nobody, read: staffOnly, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    relationTo: 'users',
    admin: { ...readOnly, condition: ({ stageBy }) => Boolean(stageBy) },
  },
  {
    name: 'stageAt',
    type: 'date',
    label: 'Last moved at',
    access: { create: nobody, read: staffOnly, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      ...readOnly,
      date: { pickerAppearance: 'dayAndTime' },
      condition: ({ stageAt }) => Boolean(stageAt),
    },
  },
  {
    name: 'publishedAt',
    type: 'date',
    label: 'First published',
    access: { create: nobody, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    admin: {
      ...readOnly,
      date: { pickerAppearance: 'dayAndTime' },
      condition: ({ publishedAt }) => Boolean(publishedAt),
    },
  },
  {
    name: 'plannedFor',
    type: 'date',
    label: 'Planned for',
    access: { read: staffOnly },
    hooks: { beforeDuplicate: [() => null] },
    admin: {
      ...readOnly,
      date: { pickerAppearance: 'dayAndTime' },
      condition: () => false,
    },
  },
  {
    name: 'createdBy',
    type: 'relationship',
    label: 'Started by',
    access: { create: nobody, read: staffOnly, update: nobody },
    index: true,
    relationTo: 'users',
    admin: { ...readOnly, condition: ({ createdBy }) => Boolean(createdBy) },
  },
  {
    name: 'createdByKey',
    type: 'text',
    access: { create: nobody, read: staffOnly, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    index: true,
    admin: { hidden: true },
  },
  {
    name: 'withdrawalNotice',
    type: 'textarea',
    label: 'Notice to readers about the withdrawal',
    access: { create: nobody, read: staffOnly, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    maxLength: 500,
    admin: { ...readOnly, condition: ({ withdrawalNotice }) => Boolean(withdrawalNotice) },
  },
  {
    name: 'rev',
    type: 'number',
    label: 'Revision',
    access: { create: nobody, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    admin: { hidden: true },
  },
  {
    name: 'savedBy',
    type: 'relationship',
    label: 'Saved by',
    access: { create: nobody, read: staffOnly, update: nobody },
    hooks: { beforeDuplicate: [() => null] },
    relationTo: 'users',
    admin: { hidden: true },
  },
  ...['writers', 'approvals', 'lanes'].map(kept),
  {
    name: 'mediaUsed',
    type: 'relationship',
    access: { create: nobody, read: staffOnly, update: nobody },
    hasMany: true,
    index: true,
    relationTo: 'media',
    custom: gathers,
    admin: { hidden: true },
  },
]
