import type { Field, TextField } from 'payload'

/* How the panel shows what the server keeps: rows that name documents by type and id, and say things by their codes. */

const About = '/src/panel/records/About.tsx#About'
const AboutCell = '/src/panel/records/AboutCell.tsx#AboutCell'

/** A field that the panel keeps to itself; the API gives it as before. */
export const unshown = { admin: { hidden: true } } as const

/**
 * Which document a row is about, by its type and its id, shown as one line that leads there.
 *
 * @param isRequired whether each row is about a document
 */
export const aboutFields = (isRequired = true): Field[] => [
  {
    name: 'resource',
    type: 'text',
    label: 'About',
    required: isRequired,
    admin: { components: { Field: About, Cell: AboutCell } },
  },
  { name: 'document', type: 'text', required: isRequired, ...unshown },
]

/** The same in one value, `articles:ID`. */
export const aboutField = (given: TextField): TextField => ({
  ...given,
  admin: { components: { Field: About, Cell: AboutCell } },
})

/** A code that people read as words. @param words what each code means */
export const worded = (words: Readonly<Record<string, string>>) => ({
  admin: { components: { Field: { path: '/src/panel/records/Worded.tsx#Worded', clientProps: { words } } } },
})
