import type { Field, TextField } from 'payload'

/* How the panel shows records of the server, which name documents by type and id and hold codes instead of words. */

const About = '/src/panel/records/About.tsx#About'
const AboutCell = '/src/panel/records/AboutCell.tsx#AboutCell'

/** Hides a field in the panel; the API still returns it. */
export const hiddenInPanel = { admin: { hidden: true } } as const

/**
 * The fields that say which document a row is about, by type and id. The panel shows them as one link.
 *
 * @param isRequired whether every row is about a document
 */
export const aboutFields = (isRequired = true): Field[] => [
  {
    name: 'resource',
    type: 'text',
    label: 'About',
    required: isRequired,
    admin: { components: { Field: About, Cell: AboutCell } },
  },
  { name: 'document', type: 'text', required: isRequired, ...hiddenInPanel },
]

/** The same as one field with a value such as `articles:ID`. */
export const aboutField = (options: TextField): TextField => ({
  ...options,
  admin: { components: { Field: About, Cell: AboutCell } },
})

/** Shows a field that holds a code as words in the panel. @param words the words for each code */
export const worded = (words: Readonly<Record<string, string>>) => ({
  admin: { components: { Field: { path: '/src/panel/records/Worded.tsx#Worded', clientProps: { words } } } },
})
