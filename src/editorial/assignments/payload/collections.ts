import type { CollectionConfig } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { storyFields } from '../../../people/access/payload/storyFields.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import { assignmentRoles, assignmentStates } from '../roles.ts'
import { myAssignments } from './endpoints.ts'
import { logAssignment, notifyAssignee } from './followAssignment.ts'
import { guardAssignment } from './guardAssignment.ts'

const optionsOf = (labels: Readonly<Record<string, string>>) =>
  Object.entries(labels).map(([value, label]) => ({ value, label }))

/** Who does what on a story, and by when. */
export const Assignments: CollectionConfig = {
  slug: 'assignments',
  labels: { singular: 'Assignment', plural: 'Assignments' },
  graphQL: { singularName: 'Assignment', pluralName: 'Assignments' },
  access: accessFor('assignments'),
  admin: { hidden: true },
  disableDuplicate: true,
  endpoints: [myAssignments],
  versions: false,
  defaultSort: 'due',
  hooks: { beforeChange: [guardAssignment], afterChange: [logAssignment, notifyAssignee] },
  indexes: [{ fields: ['document', 'state'] }, { fields: ['assignee', 'state', 'due'] }],
  fields: [
    ...storyFields(),
    {
      name: 'assignee',
      type: 'relationship',
      relationTo: 'users',
      custom: { isNeeded: true },
      validate: isGiven,
    },
    {
      name: 'role',
      type: 'select',
      required: true,
      defaultValue: 'writer',
      options: optionsOf(assignmentRoles),
    },
    { name: 'due', type: 'date', admin: { date: { pickerAppearance: 'dayAndTime' } } },
    { name: 'note', type: 'textarea', maxLength: 2000 },
    {
      name: 'state',
      type: 'select',
      required: true,
      defaultValue: 'open',
      options: optionsOf(assignmentStates),
    },
    {
      name: 'createdBy',
      type: 'relationship',
      relationTo: 'users',
      label: 'Given by',
      access: { create: nobody, update: nobody },
    },
  ],
}

/** Required by validation but not in the database, because an assignment stays when the account is deleted. */
function isGiven(value: unknown): string | true {
  return Boolean(value) || 'Choose the person that the story is assigned to.'
}
