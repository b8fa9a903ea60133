import type { PageEmbedFields } from '@copydesk/client'
import type { ReactNode } from 'react'

import { frameAddress, linkAddress } from './addresses.ts'
import type { Shown } from './components.ts'

/**
 * A player that is loaded by a click, also without JavaScript: the frame begins with a link to the player, which opens in
 * the frame itself. Nothing is asked of the provider before. Of an unknown provider there is a link.
 */
export const Embed = ({ labels, node }: Shown<PageEmbedFields>): ReactNode => {
  const { caption, provider, ratio, title } = node
  const url = linkAddress(node.url)
  const frame = frameAddress(node.frame)
  const name = title ?? url ?? provider ?? ''
  return (
    <figure>
      {frame !== undefined && (
        <iframe
          allow="fullscreen; encrypted-media; picture-in-picture"
          loading="lazy"
          sandbox="allow-popups allow-presentation allow-same-origin allow-scripts"
          srcDoc={cover(frame, labels.load(name, provider ?? ''))}
          style={{ aspectRatio: (ratio ?? [16, 9]).join(' / '), border: 0, width: '100%' }}
          title={name}
        />
      )}
      {frame === undefined && url !== undefined && (
        <p>
          <a href={url} rel="noopener">
            {name}
          </a>
        </p>
      )}
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  )
}

const cover = (frame: string, words: string): string =>
  `<!doctype html><meta name="color-scheme" content="light dark"><style>body{margin:0}a{box-sizing:border-box;display:grid;font:1rem sans-serif;min-height:100vh;padding:1rem;place-items:center;text-align:center}</style><a href="${escaped(frame)}">${escaped(words)}</a>`

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
