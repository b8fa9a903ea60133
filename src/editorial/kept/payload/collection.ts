import { technicalCollection } from '../../../platform/records/payload/technicalCollection.ts'

/** What people have typed and not saved, apart from all documents. Read by its owner alone. */
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
    /* JSON as text: MongoDB takes no names as Lexical has them, and NUL would end a text in SQLite. */
    { name: 'fields', type: 'textarea', required: true },
  ],
})
