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

/** Words that somebody said, with who said them and where. */
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
      admin: { description: 'For a speaker who has no page of their own.' },
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

/** Read-only while a text is out of a person's hands. */
const handsFeature = createServerFeature({
  key: 'hands',
  feature: { ClientFeature: '/src/panel/writing/HandsFeature.tsx#HandsFeature' },
})

/** Reads what is pasted and dropped, before the editor does. */
const pastingFeature = createServerFeature({
  key: 'pasting',
  feature: { ClientFeature: '/src/panel/pasting/PastingFeature.tsx#PastingFeature' },
})

/** The editor that every text of the newsroom is written in. */
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

/** Payload would rewrite an address that it does not know, without a word. */
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
