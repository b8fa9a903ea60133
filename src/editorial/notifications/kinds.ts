/** How a person is notified: in the panel, in the panel and by e-mail, or not at all. */
export const ways = ['panel', 'email', 'none'] as const

export type Way = (typeof ways)[number]

/** The kinds of notifications, with the default way for people who have not chosen. */
export const kinds = {
  submitted: { label: 'A story in my sections is submitted for review', usual: 'none' },
  'changes-requested': { label: 'Changes to my story are requested', usual: 'panel' },
  approved: { label: 'My story is approved', usual: 'panel' },
  scheduled: { label: 'My story is scheduled', usual: 'panel' },
  published: { label: 'My story is published', usual: 'panel' },
  withdrawn: { label: 'My story is withdrawn', usual: 'panel' },
  assigned: { label: 'A story is assigned to me', usual: 'email' },
  mentioned: { label: 'Somebody mentions me', usual: 'email' },
  replied: { label: 'Somebody answers in a thread of mine', usual: 'panel' },
} as const satisfies Record<string, { label: string; usual: Way }>

export type Kind = keyof typeof kinds

export const kindNames = Object.keys(kinds) as Kind[]
