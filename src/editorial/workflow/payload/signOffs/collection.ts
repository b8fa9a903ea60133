import { staffOnly } from '../../../../people/access/payload/accessFor.ts'
import { aboutFields, hiddenInPanel } from '../../../../platform/records/payload/recordFields.ts'
import { technicalCollection } from '../../../../platform/records/payload/technicalCollection.ts'

/** Texts that were published without review: one row each, open until somebody else signs it off. */
export const SignOffs = technicalCollection({
  slug: 'sign-offs',
  labels: { singular: 'Sign-off', plural: 'Sign-offs' },
  graphQL: { singularName: 'SignOff', pluralName: 'SignOffs' },
  access: { read: staffOnly },
  admin: {
    group: 'Newsroom',
    useAsTitle: 'title',
    defaultColumns: ['title', 'state', 'publishedByName', 'publishedAt', 'signedByName'],
  },
  defaultSort: '-publishedAt',
  indexes: [{ fields: ['resource', 'document', 'state'] }],
  fields: [
    { name: 'title', type: 'text' },
    {
      name: 'state',
      type: 'select',
      options: [
        { value: 'open', label: 'Waits' },
        { value: 'signed', label: 'Signed off' },
        { value: 'overtaken', label: 'Overtaken by a reviewed text' },
      ],
      required: true,
      index: true,
    },
    ...aboutFields(),
    { name: 'rev', type: 'number', required: true, label: 'Revision' },
    { name: 'publishedBy', type: 'text', ...hiddenInPanel },
    { name: 'publishedByName', type: 'text', label: 'Published by' },
    { name: 'publishedAt', type: 'date', required: true },
    { name: 'reason', type: 'textarea' },
    { name: 'writers', type: 'json', admin: { hidden: true } },
    { name: 'signedBy', type: 'text', ...hiddenInPanel },
    { name: 'signedByName', type: 'text', label: 'Signed off by' },
    { name: 'signedAt', type: 'date' },
    { name: 'note', type: 'textarea' },
  ],
})
