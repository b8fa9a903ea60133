import type { PageText } from '@copydesk/client'
import { Fragment, type ReactNode } from 'react'

import type { Components, Nodes, Shown } from './components.ts'
import { defaults } from './defaults.tsx'
import { type Drawing, type Node, shownBy } from './kinds.tsx'
import { english, type Labels } from './labels.ts'

export type RichTextProps = {
  /** `story.body` of a page; nothing is shown of null. */
  body: PageText | null
  /** Components instead of the plain ones. */
  components?: Partial<Components>
  /** How wide a picture in the text is on the page; see `Picture`. */
  sizes?: string
  labels?: Partial<Labels>
  /** Told of each node of a kind that is not known, which a newer newsroom may have. What is inside it is shown. */
  onUnknown?: (node: { type: string }) => void
}

/** A text as elements: no hooks, no state, no script in the browser. */
export const RichText = ({ body, components, labels, onUnknown, sizes }: RichTextProps): ReactNode => {
  const look = { labels: { ...english, ...labels }, sizes: sizes ?? '(min-width: 740px) 620px, 100vw' }
  const given = (Object.entries(components ?? {}) as [string, unknown][]).filter(
    ([, component]) => component !== undefined,
  )
  const all: Components = { ...defaults, ...Object.fromEntries(given) }
  const drawing: Drawing = {
    show: (name, node, children) => {
      const Component = all[name] as (props: Shown<Nodes[typeof name]>) => ReactNode
      return (
        <Component node={node} {...look}>
          {children}
        </Component>
      )
    },
    within: ({ children }) => children.map((child, place) => <Fragment key={place}>{one(child)}</Fragment>),
  }
  const one = (node: Node): ReactNode => {
    const shown = shownBy(node, drawing)
    if (shown !== undefined) return shown
    onUnknown?.(node)
    return 'children' in node ? drawing.within(node) : null
  }
  return body && drawing.within(body.root)
}
