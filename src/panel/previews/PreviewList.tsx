'use client'

import type { ListedPreview } from '../../public/previews/payload/listPreviews.ts'
import { LocalTime } from '../words/LocalTime.tsx'

type Props = {
  links: readonly ListedPreview[]
  onRevoke: ((id: string) => Promise<void>) | undefined
}

const states = {
  open: 'Open',
  'preview-expired': 'Expired',
  'preview-over': 'Outdated: the text has changed',
  'preview-revoked': 'Taken back',
} as const satisfies Record<ListedPreview['state'], string>

/** The preview links: who made them, until when they are valid, and when they were last opened. */
export const PreviewList = ({ links, onRevoke }: Props) => {
  if (links.length === 0) return <p className="preview-dialog__hint">There is no link to this yet.</p>
  return (
    <ul aria-label="Links to this" className="preview-dialog__list">
      {links.map((link) => (
        <li key={link.id}>
          <span>
            <strong>{link.label ?? 'Link'}</strong> · {states[link.state]} · revision {link.rev}
            <br />
            <small>
              {link.createdBy} <LocalTime value={link.createdAt} />
              {link.state === 'open' && (
                <>
                  {' '}
                  · until <LocalTime value={link.expiresAt} />
                </>
              )}
              {link.lastOpened && (
                <>
                  {' '}
                  · opened about <LocalTime value={link.lastOpened} />
                </>
              )}
            </small>
          </span>
          {link.state === 'open' && onRevoke && (
            <button
              aria-label={`Take back ${link.label ?? 'this link'}`}
              onClick={() => void onRevoke(link.id)}
              type="button"
            >
              Take back
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}
