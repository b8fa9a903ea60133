import type { Kind } from './kinds.ts'

type Words = { who: string; title: string }

const sentences = {
  submitted: ({ who, title }) => `${who} submitted “${title}” for review.`,
  'changes-requested': ({ who, title }) => `${who} requests changes to “${title}”.`,
  approved: ({ who, title }) => `${who} approved “${title}”.`,
  scheduled: ({ who, title }) => `${who} scheduled “${title}”.`,
  published: ({ who, title }) => `${who} published “${title}”.`,
  withdrawn: ({ who, title }) => `${who} withdrew “${title}”.`,
  assigned: ({ who, title }) => `${who} assigned “${title}” to you.`,
  mentioned: ({ who, title }) => `${who} mentions you in a thread on “${title}”.`,
  replied: ({ who, title }) => `${who} answered in a thread on “${title}”.`,
} as const satisfies Record<Kind, (words: Words) => string>

const longestNote = 300

/** The text of a notification, followed by the person's own note. */
export const wording = (kind: Kind, words: Words & { note: string | undefined }): string => {
  const note = (words.note ?? '').trim()
  const shown = note.length > longestNote ? `${note.slice(0, longestNote - 1).trimEnd()}…` : note
  return shown === '' ? sentences[kind](words) : `${sentences[kind](words)}\n${shown}`
}
