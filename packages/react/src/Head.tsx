import type { PageHead } from '@copydesk/client'
import type { ReactNode } from 'react'

export type HeadProps = { head: PageHead }

/**
 * The title, description, addresses, Open Graph and JSON-LD of a page. It may stand anywhere: React 19 moves the elements
 * into the document’s head.
 */
export const Head = ({ head }: HeadProps): ReactNode => (
  <>
    <title>{head.title}</title>
    {head.description !== null && <meta content={head.description} name="description" />}
    <meta content={head.robots} name="robots" />
    {head.canonical !== null && <link href={head.canonical} rel="canonical" />}
    {head.alternates.map(({ href, hreflang }) => (
      <link href={href} hrefLang={hreflang} key={hreflang} rel="alternate" />
    ))}
    {head.tags.map(({ content, property }, place) => (
      <meta content={content} key={place} property={property} />
    ))}
    {head.jsonLd.map((each, place) => (
      <script dangerouslySetInnerHTML={{ __html: scriptJson(each) }} key={place} type="application/ld+json" />
    ))}
  </>
)

/** JSON in which nothing can end the element that it stands in. */
const scriptJson = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c')
