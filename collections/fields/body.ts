import {
  BlockquoteFeature,
  BlocksFeature,
  createServerFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  lexicalEditor,
  LinkFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, Field, FieldAffectingData, RichTextField } from 'payload'

import { hideHarmful } from '../../src/people/access/payload/hideHarmful.ts'
import { urlField } from './links.ts'

/** A quote with its speaker and source. */
const quoteBlock: Block = {
  slug: 'quote',
  interfaceName: 'QuoteBlock',
  fields: [
    { name: 'text', type: 'textarea', required: true },
    {
      name: 'display',
      type: 'select',
      defaultValue: 'block',
      options: [
        { value: 'block', label: 'Block quote' },
        { value: 'pull', label: 'Pull quote' },
      ],
    },
    { name: 'speaker', type: 'relationship', relationTo: 'persons' },
    {
      name: 'speakerName',
      type: 'text',
      admin: { description: 'For a speaker without a person page.' },
    },
    {
      name: 'source',
      type: 'group',
      fields: [{ name: 'name', type: 'text' }, urlField('url', 'web')],
    },
  ],
}

const embedBlock: Block = {
  slug: 'embed',
  interfaceName: 'EmbedBlock',
  fields: [
    { ...urlField('url', 'web'), required: true },
    { name: 'title', type: 'text' },
    { name: 'caption', type: 'text' },
  ],
}

const codeBlock: Block = {
  slug: 'code',
  interfaceName: 'CodeBlock',
  fields: [
    { name: 'language', type: 'text' },
    {
      name: 'code',
      type: 'code',
      required: true,
      admin: { components: { Field: '/src/panel/words/CodeInput.tsx#CodeInput' } },
    },
  ],
}

/** The text of a story: sub-headings, lists, links in and out, quotes with a speaker, pictures, embeds, tables. */
export const bodyField = (): RichTextField => ({ name: 'body', type: 'richText' })

const replaced: ReadonlySet<string> = new Set([
  'heading',
  'link',
  'blockquote',
  'horizontalRule',
  'upload',
  'relationship',
])

/** Makes the editor read-only while the person may not change the text. */
const handsFeature = createServerFeature({
  key: 'hands',
  feature: { ClientFeature: '/src/panel/writing/HandsFeature.tsx#HandsFeature' },
})

/** Handles pasted and dropped content before the editor does. */
const pastingFeature = createServerFeature({
  key: 'pasting',
  feature: { ClientFeature: '/src/panel/pasting/PastingFeature.tsx#PastingFeature' },
})

/** The rich text editor of all texts. */
export const newsroomEditor = () =>
  lexicalEditor({
    features: ({ defaultFeatures }) => [
      ...defaultFeatures.filter(({ key }) => !replaced.has(key)),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      LinkFeature({ enabledCollections: ['articles', 'persons'], fields: withJudgedAddress }),
      BlockquoteFeature(),
      HorizontalRuleFeature(),
      UploadFeature({ collections: { media: { fields: pictureFields } } }),
      BlocksFeature({ blocks: [quoteBlock, embedBlock, codeBlock] }),
      EXPERIMENTAL_TableFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
      handsFeature(),
      pastingFeature(),
    ],
  })

/** Validates the address of a link ourselves; Payload would silently rewrite an unknown one. */
const withJudgedAddress = ({ defaultFields }: { defaultFields: FieldAffectingData[] }) =>
  defaultFields.map((field) =>
    field.name === 'url'
      ? { ...field, custom: { address: 'link' }, hooks: { afterRead: [hideHarmful] } }
      : field,
  )

const pictureFields: Field[] = [
  { name: 'caption', type: 'text' },
  { name: 'credit', type: 'text' },
]
