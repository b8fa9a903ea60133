/** Replacements for technical words of Payload's panel. */
export const panelWords = { en: { general: { true: 'Yes', false: 'No', noLabel: '–', or: 'or' } } }
