/** Words of Payload's panel that are a program's, as people say them. */
export const panelWords = { en: { general: { true: 'Yes', false: 'No', noLabel: '–', or: 'or' } } }
