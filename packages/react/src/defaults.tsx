import type { PageQuoteFields } from '@copydesk/client'
import type { ReactNode } from 'react'

import { linkAddress } from './addresses.ts'
import type { Components, Shown } from './components.ts'
import { Embed } from './Embed.tsx'
import { Figure } from './Figure.tsx'

type Laid = { direction?: 'ltr' | 'rtl'; format?: string }

/** The direction and the alignment of a node, where they are not the page’s own. */
const laid = ({ direction, format }: Laid) => ({
  dir: direction,
  style: format === undefined ? undefined : { textAlign: format as 'center' },
})

type Named = { name: string; path: string | null; rel?: string }

/** A name, and where it leads, if anywhere. */
const Name = ({ name, path, rel }: Named): ReactNode => {
  const href = linkAddress(path)
  return href === undefined ? (
    name
  ) : (
    <a href={href} rel={rel}>
      {name}
    </a>
  )
}

const Quote = ({ node }: Shown<PageQuoteFields>): ReactNode => {
  const { display, source, speaker, text } = node
  return (
    <figure className={display === 'pull' ? 'pull-quote' : undefined}>
      <blockquote>
        <p>{text}</p>
      </blockquote>
      {(speaker ?? source) && (
        <figcaption>
          {speaker && <Name {...speaker} />}
          {speaker && source && ', '}
          {source && (
            <cite>
              <Name name={source.name} path={source.url} rel="noopener" />
            </cite>
          )}
        </figcaption>
      )}
    </figure>
  )
}

export const defaults: Components = {
  paragraph: ({ children, node }) => <p {...laid(node)}>{children}</p>,
  heading: ({ children, node }) => <node.tag {...laid(node)}>{children}</node.tag>,
  blockquote: ({ children, node }) => (
    <blockquote>
      <p {...laid(node)}>{children}</p>
    </blockquote>
  ),
  list: ({ children, node }) =>
    node.listType === 'number' ? <ol start={node.start}>{children}</ol> : <ul>{children}</ul>,
  listItem: ({ children, node }) => (
    <li>
      {node.checked !== undefined && <input checked={node.checked} disabled readOnly type="checkbox" />}
      {children}
    </li>
  ),
  link: ({ children, node: { fields } }) => {
    const url = fields.linkType === 'custom' ? fields.url : null
    const href = linkAddress(fields.path ?? url)
    if (href === undefined) return children
    return (
      <a
        href={href}
        rel={fields.path === null || fields.newTab ? 'noopener' : undefined}
        target={fields.newTab ? '_blank' : undefined}
      >
        {children}
      </a>
    )
  },
  picture: ({ node, sizes }) => <Figure picture={node.value} sizes={sizes} />,
  table: ({ children, labels }) => (
    <div aria-label={labels.table} role="region" style={{ overflowX: 'auto' }} tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  tableRow: ({ children }) => <tr>{children}</tr>,
  tableCell: ({ children, node: { colSpan, rowSpan, scope } }) => {
    const Cell = scope === undefined ? 'td' : 'th'
    return (
      <Cell colSpan={colSpan} rowSpan={rowSpan} scope={scope}>
        {children}
      </Cell>
    )
  },
  rule: () => <hr />,
  quote: Quote,
  embed: Embed,
  code: ({ node }) => (
    <pre>
      <code className={node.language === null ? undefined : `language-${node.language}`}>{node.code}</code>
    </pre>
  ),
}
