import type { Field } from 'payload'

const beside = (name: string, component: string): Field => ({
  name,
  type: 'ui',
  admin: { position: 'sidebar', components: { Field: component } },
})

/** What the panel shows beside every story: its checklist, who works on it, what is said about it. */
export const besideFields = (): Field[] => [
  beside('checklistPanel', '/src/desk/checklist/ChecklistPanel.tsx#ChecklistPanel'),
  beside('assignmentsPanel', '/src/desk/assignments/AssignmentsPanel.tsx#AssignmentsPanel'),
  beside('threadsPanel', '/src/desk/threads/ThreadsPanel.tsx#ThreadsPanel'),
]
