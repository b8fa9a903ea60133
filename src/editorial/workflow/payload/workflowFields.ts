import type { Field } from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { stageLabels, stages } from '../../../rules/workflow/stages.ts'
import { gathers } from '../../uses/fields.ts'

/** Kept as plain data, for no list is ever asked by it; written by the guard alone. */
const kept = (name: string): Field => ({
  name,
  type: 'json',
  access: { create: nobody, read: staffOnly, update: nobody },
  hooks: { beforeDuplicate: [() => null] },
  admin: { hidden: true },
})

const readOnly = { position: 'sidebar', readOnly: true } as const

/** The fields that say where a story stands. People see them; only the guard writes them, but for the note. */
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
      description: 'Moved by the workflow buttons.',
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
    label: 'Said to readers with the withdrawal',
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
