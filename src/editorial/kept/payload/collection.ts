import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/** Unsaved texts of forms, stored apart from the documents. Only their owner can read them. */
export const KeptTexts = technicalCollection({
  slug: 'kept-texts',
  indexes: [{ fields: ['user', 'resource'] }],
  fields: [
    { name: 'form', type: 'text', required: true, unique: true, index: true },
    { name: 'user', type: 'text', required: true },
    { name: 'resource', type: 'text', required: true },
    { name: 'document', type: 'text' },
    { name: 'rev', type: 'number' },
    { name: 'at', type: 'date', required: true, index: true },
    // JSON as text: MongoDB does not accept some property names of Lexical, and SQLite ends a text at NUL.
    { name: 'fields', type: 'textarea', required: true },
  ],
})
