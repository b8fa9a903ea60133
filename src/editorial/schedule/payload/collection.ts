import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { aboutFields } from '../../../platform/records/payload/recordFields.ts'
import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'
import { transitions } from '../../../rules/workflow/transitions.ts'
import { scheduleActions, scheduleStates } from '../schedule.ts'

const dayAndTime = { date: { pickerAppearance: 'dayAndTime' } } as const
const actions = scheduleActions.map((value) => ({ value, label: transitions[value].label }))
const states = Object.entries(scheduleStates).map(([value, label]) => ({ value, label }))

/** Scheduled publications and withdrawals, and their outcome. Only the workflow's effects and the runner write them. */
export const Schedules = technicalCollection({
  slug: 'schedules',
  labels: { singular: 'Schedule', plural: 'Schedules' },
  graphQL: { singularName: 'Schedule', pluralName: 'Schedules', disableMutations: true },
  access: { read: staffOnly },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'title',
    defaultColumns: ['title', 'action', 'at', 'state', 'askedByName', 'lastError'],
    description:
      'Scheduled publications and withdrawals. They are set on the story and cannot be changed here.',
  },
  defaultSort: '-at',
  indexes: [{ fields: ['state', 'at'] }, { fields: ['resource', 'document', 'state'] }],
  fields: [
    { name: 'title', type: 'text' },
    ...aboutFields(),
    { name: 'action', type: 'select', options: actions, required: true },
    { name: 'at', type: 'date', required: true, index: true, admin: dayAndTime },
    { name: 'zone', type: 'text', required: true, label: 'Time zone in which it was chosen' },
    { name: 'rev', type: 'number', required: true, label: 'Revision' },
    { name: 'hash', type: 'text', required: true, admin: { hidden: true } },
    { name: 'reason', type: 'textarea' },
    { name: 'state', type: 'select', options: states, required: true, index: true },
    { name: 'dueAt', type: 'date', required: true, label: 'Tried next at', admin: dayAndTime },
    { name: 'leasedBy', type: 'text', admin: { hidden: true } },
    { name: 'leasedUntil', type: 'date', admin: { hidden: true } },
    { name: 'fence', type: 'number', required: true, admin: { hidden: true } },
    { name: 'attempts', type: 'number', required: true },
    { name: 'lastError', type: 'textarea', label: 'What went wrong' },
    { name: 'askedBy', type: 'text', index: true, admin: { hidden: true } },
    { name: 'askedByName', type: 'text', label: 'Asked for by' },
    { name: 'doneAt', type: 'date', label: 'Ended at', admin: dayAndTime },
    { name: 'isUnseen', type: 'checkbox', label: 'Waits for somebody to look at it' },
  ],
})
