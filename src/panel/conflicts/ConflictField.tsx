'use client'

import { describe, type Titles } from '../words/describe.ts'
import { DiffTexts } from '../words/DiffWords.tsx'
import { labelOf, type PanelField } from '../words/panelField.ts'
import { beginningOf } from '../words/shorten.ts'
import type { Choice, Disputed } from './settle.ts'

type Props = {
  disputed: Disputed
  field: PanelField | undefined
  titles: Titles
  /** Undefined while nothing has been chosen. */
  choice: Choice | undefined
  isMissing: boolean
  /** Undefined when there is nothing to choose; then only the changes are shown. */
  onChoose: ((choice: Choice) => void) | undefined
}

const notes = {
  both: 'Both of you changed this.',
  theirs: 'You did not change this.',
  mine: 'Only you changed this.',
} as const satisfies Record<Disputed['by'], string>

/** One field of a conflict: the opened, the newest and the person's own value, and the choice between them. */
export const ConflictField = ({ disputed, field, titles, choice, isMissing, onChoose }: Props) => {
  const { path, by } = disputed
  const words = (value: unknown) => describe(field, value, titles)
  const base = words(disputed.base)
  const option = (name: Choice) => (
    <Option
      after={words(disputed[name])}
      before={base}
      isChosen={choice === name}
      label={name === 'mine' ? 'Keep mine' : 'Take theirs'}
      name={`conflict-${path}`}
      onChoose={() => onChoose?.(name)}
    />
  )
  return (
    <fieldset
      aria-describedby={`conflict-note-${path}`}
      className={`conflict-field ${isMissing ? 'conflict-field--missing' : ''}`}
      id={`conflict-field-${path}`}
    >
      <legend>{labelOf(field, path)}</legend>
      <p className="conflict-field__note" id={`conflict-note-${path}`}>
        {onChoose ? notes[by] : 'Changed since you opened it.'} {isMissing && <strong>Choose one.</strong>}
      </p>
      <details className="conflict-field__base">
        <summary>As you opened it</summary>
        <p className="diff-words">{base || 'Empty'}</p>
      </details>
      {onChoose ? (
        <div className="conflict-field__options">
          {option('theirs')}
          {option('mine')}
        </div>
      ) : (
        <DiffTexts after={words(disputed.theirs)} before={base} />
      )}
    </fieldset>
  )
}

type OptionProps = {
  before: string
  after: string
  isChosen: boolean
  label: string
  name: string
  onChoose: () => void
}

const Option = ({ before, after, isChosen, label, name, onChoose }: OptionProps) => (
  <label className={`conflict-option ${isChosen ? 'conflict-option--chosen' : ''}`}>
    <span className="conflict-option__name">
      <input checked={isChosen} name={name} onChange={onChoose} type="radio" />
      {label}
    </span>
    {before === after && before !== '' ? (
      <span className="diff-words">{beginningOf(after)}</span>
    ) : (
      <DiffTexts after={after} before={before} />
    )}
  </label>
)
