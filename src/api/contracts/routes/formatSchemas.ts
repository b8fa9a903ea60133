import { noticeKinds, noticeNames } from '../../../editorial/corrections/notice.ts'
import { type Schema, type Schemas, s } from '../schema.ts'

const address: Schema = { ...s.text, format: 'uri' }

/** An object of which only what is known is there; `sure` always is. */
const known = (properties: Schemas, sure: readonly string[] = []): Schema =>
  s.object(
    properties,
    Object.keys(properties).filter((name) => !sure.includes(name)),
  )

/** A thing of schema.org. */
const thing = (type: string, properties: Schemas, sure: readonly string[] = []): Schema =>
  known({ '@type': { const: type }, ...properties }, ['@type', ...sure])

/** The same, standing on its own. */
const page = (type: string, properties: Schemas, sure: readonly string[] = []): Schema =>
  thing(type, { '@context': { const: 'https://schema.org' }, ...properties }, ['@context', ...sure])

const credited = s.list(thing('Person', { name: s.text, jobTitle: s.text, url: address }, ['name']))
const step = thing('ListItem', { position: s.whole, name: s.text, item: address }, ['position'])
const trail: Schemas = { itemListElement: s.list(step) }

const jsonLd: Schemas = {
  Publisher: thing('NewsMediaOrganization', { name: s.text, url: address }),
  ImageObject: thing(
    'ImageObject',
    { url: address, width: s.whole, height: s.whole, caption: s.text, creditText: s.text },
    ['url'],
  ),
  NewsArticle: page(
    'NewsArticle',
    {
      headline: s.text,
      description: s.text,
      url: address,
      mainEntityOfPage: thing(
        'WebPage',
        { '@id': address, breadcrumb: thing('BreadcrumbList', trail, ['itemListElement']) },
        ['@id', 'breadcrumb'],
      ),
      datePublished: s.time,
      dateModified: s.time,
      inLanguage: s.text,
      articleSection: s.text,
      keywords: s.list(s.text),
      wordCount: s.whole,
      image: { anyOf: [s.ref('ImageObject'), s.list(s.ref('ImageObject'))] },
      author: credited,
      editor: credited,
      translator: credited,
      contributor: credited,
      publisher: s.ref('Publisher'),
      creativeWorkStatus: { const: 'Retracted' },
      correction: s.list(
        thing(
          'CorrectionComment',
          { name: s.choice(Object.values(noticeNames)), text: s.text, datePublished: s.time },
          ['name'],
        ),
      ),
    },
    ['headline', 'publisher'],
  ),
  PersonPage: page(
    'Person',
    {
      name: s.text,
      url: address,
      mainEntityOfPage: address,
      jobTitle: s.text,
      description: s.text,
      image: s.ref('ImageObject'),
      worksFor: s.ref('Publisher'),
      affiliation: thing('Organization', { name: s.text }, ['name']),
      sameAs: s.list(address),
    },
    ['name'],
  ),
  BreadcrumbList: page('BreadcrumbList', trail, ['itemListElement']),
}

const told = known({ role: s.text, contentType: s.text, value: s.text }, ['contentType', 'value'])
const named = known({ name: s.text, rel: s.text, uri: address }, ['name', 'rel'])
const rendition = known(
  {
    name: s.text,
    href: address,
    contentType: s.text,
    width: s.whole,
    height: s.whole,
    sizeInBytes: s.whole,
  },
  ['name', 'href'],
)

/** https://iptc.org/standards/ninjs/ */
const ninjs: Schemas = {
  Ninjs: known(
    {
      uri: s.text,
      standard: s.object({ name: { const: 'ninjs' }, version: { const: '3.1' }, schema: address }),
      type: { const: 'text' },
      representationType: { const: 'full' },
      pubStatus: { const: 'usable' },
      firstCreated: s.time,
      versionCreated: s.time,
      contentCreated: s.time,
      language: s.text,
      title: s.text,
      headlines: s.list(told),
      by: s.text,
      descriptions: s.list({
        ...told,
        description: `\`role\` is summary, or a notice’s kind: ${Object.keys(noticeKinds).join(', ')}.`,
      }),
      bodies: s.list(
        known({ role: s.text, contentType: s.text, wordCount: s.whole, value: s.text }, [
          'role',
          'contentType',
          'value',
        ]),
      ),
      people: s.list(named),
      subjects: s.list(named),
      infoSources: s.list(known({ name: s.text, role: s.text, uri: address }, ['role'])),
      altIds: s.list(s.object({ role: s.text, value: s.text })),
      associations: s.list(s.ref('NinjsPicture')),
    },
    ['uri', 'standard', 'type', 'representationType', 'pubStatus', 'title', 'headlines', 'infoSources'],
  ),
  NinjsPicture: known(
    {
      uri: address,
      name: s.text,
      type: { const: 'picture' },
      copyrightNotice: s.text,
      headlines: s.list(told),
      descriptions: s.list(told),
      renditions: s.list(rendition),
    },
    ['uri', 'name', 'type', 'renditions'],
  ),
}

/** What a story, a person or a section is to programs outside. */
export const formatSchemas: Schemas = {
  ...jsonLd,
  ...ninjs,
  StoryMetadata: s.object({
    title: s.text,
    description: s.orNull(s.text),
    canonical: s.orNull(address),
    language: s.orNull(s.text),
    robots: s.choice(['noindex', 'index, follow, max-image-preview:large']),
    openGraph: s.list(s.object({ property: s.text, content: s.text })),
    jsonLd: s.ref('NewsArticle'),
  }),
}
