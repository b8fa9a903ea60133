'use client'

import { LocalTime } from '../words/LocalTime.tsx'
import { labelOf } from '../words/panelField.ts'
import { useFields } from '../words/useFields.ts'
import { actionWords, actorWords, changedIn, type Entry } from './entryWords.ts'

type Props = {
  entries: readonly Entry[]
  isFirst: (rev: number) => boolean
  onLookAt: (rev: number) => void
  /** The revision whose changes are shown. */
  shown: number | undefined
}

/** Everything that was done to a document, newest first. */
export const Timeline = ({ entries, isFirst, onLookAt, shown }: Props) => (
  <ol className="timeline">
    {entries.map((entry, place) => (
      <li className="timeline__entry" key={`${entry.at} ${place}`}>
        <p className="timeline__what">{actionWords(entry)}</p>
        <p className="timeline__who">
          {actorWords(entry)}, <LocalTime value={entry.at} />
          {entry.rev !== null && `, revision ${entry.rev}`}
        </p>
        {entry.reason && <blockquote>{entry.reason}</blockquote>}
        <Changed entry={entry} />
        {entry.rev !== null && changedIn(entry).length > 0 && !isFirst(entry.rev) && (
          <button
            aria-label={`What changed in revision ${entry.rev}`}
            aria-pressed={shown === entry.rev}
            className="desk-act"
            onClick={() => onLookAt(Number(entry.rev))}
            type="button"
          >
            What changed
          </button>
        )}
      </li>
    ))}
  </ol>
)

const Changed = ({ entry }: { entry: Entry }) => {
  const fields = useFields()
  const changed = changedIn(entry)
  if (entry.action === 'create' || changed.length === 0) return null
  return (
    <p className="timeline__fields">{changed.map((name) => labelOf(fields.get(name), name)).join(', ')}</p>
  )
}
