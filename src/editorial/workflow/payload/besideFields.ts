import type { Field } from 'payload'

const beside = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: component }, disableListColumn: true },
})

/** Where the document is shown or named. */
export const usedIn = (): Field => beside('usedIn', '/src/panel/uses/UsedIn.tsx#UsedIn')

/** What the panel shows beside every story: its checklist, who works on it, what is said about it, what names it. */
export const besideFields = (): Field[] => [
  beside('checklistPanel', '/src/panel/checklist/ChecklistPanel.tsx#ChecklistPanel'),
  beside('assignmentsPanel', '/src/panel/assignments/AssignmentsPanel.tsx#AssignmentsPanel'),
  beside('threadsPanel', '/src/panel/threads/ThreadsPanel.tsx#ThreadsPanel'),
  usedIn(),
]
