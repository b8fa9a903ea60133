import type { Field } from 'payload'

const beside = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: component }, disableListColumn: true },
})

/** The panel field that shows where a document is used. */
export const usedIn = (): Field => beside('usedIn', '/src/panel/uses/UsedIn.tsx#UsedIn')

/** The panel fields beside every story: checklist, assignments, threads and uses. */
export const besideFields = (): Field[] => [
  beside('checklistPanel', '/src/panel/checklist/ChecklistPanel.tsx#ChecklistPanel'),
  beside('assignmentsPanel', '/src/panel/assignments/AssignmentsPanel.tsx#AssignmentsPanel'),
  beside('threadsPanel', '/src/panel/threads/ThreadsPanel.tsx#ThreadsPanel'),
  usedIn(),
]
