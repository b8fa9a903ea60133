/** The roles of assignments. */
export const assignmentRoles = {
  writer: 'Writer',
  editor: 'Editor',
  'sub-editor': 'Sub-editor',
  photographer: 'Photographer',
  'picture-editor': 'Picture editor',
  'fact-checker': 'Fact-checker',
  translator: 'Translator',
  illustrator: 'Illustrator',
  data: 'Data',
  legal: 'Legal',
} as const

export const assignmentStates = { open: 'Open', done: 'Done', declined: 'Declined' } as const

export type AssignmentState = keyof typeof assignmentStates

export const stateNames = Object.keys(assignmentStates) as AssignmentState[]
