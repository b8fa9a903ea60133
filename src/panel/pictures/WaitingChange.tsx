'use client'

import { useState } from 'react'

import { NoteDialog } from '../moves/NoteDialog.tsx'
import { describe } from '../words/describe.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { labelOf } from '../words/panelField.ts'
import { useFields } from '../words/useFields.ts'
import type { PictureChange } from './useChanges.ts'

type How = 'apply' | 'refuse'
type Props = {
  change: PictureChange
  mayDecide: boolean
  onDecide: (how: How, comment: string | undefined) => Promise<string | undefined>
  /** The URL of the picture's changes. */
  url: string
}

const words = {
  apply: { title: 'Apply', effect: 'Readers see it at once.' },
  refuse: {
    title: 'Refuse',
    effect: 'The picture stays as it is. Say why. The reason is kept in the history.',
  },
} as const satisfies Record<How, { title: string; effect: string }>

/** A waiting change: what readers see now and would see after it, and the buttons to decide. */
export const WaitingChange = ({ change, mayDecide, onDecide, url }: Props) => {
  const [asked, setAsked] = useState<How>()
  return (
    <section aria-label={`A change by ${change.askedBy ?? 'somebody'}`} className="sign-off">
      <p className="sign-off__title">Waits: {change.labels.join(', ')}</p>
      <p className="sign-off__by">
        {change.askedBy ?? 'Somebody'}, <LocalTime value={change.at} />
      </p>
      <Differences change={change} url={url} />
      {mayDecide ? (
        <p className="picture-law__acts">
          <button className="desk-act desk-act--leading" onClick={() => setAsked('apply')} type="button">
            Apply
          </button>
          <button className="desk-act" onClick={() => setAsked('refuse')} type="button">
            Refuse
          </button>
        </p>
      ) : (
        <p className="sign-off__reason">It waits for somebody who may publish what shows this picture.</p>
      )}
      {asked && (
        <NoteDialog
          {...words[asked]}
          onClose={() => setAsked(undefined)}
          onMake={(comment) => onDecide(asked, comment)}
        />
      )}
    </section>
  )
}

const Differences = ({ change, url }: Pick<Props, 'change' | 'url'>) => (
  <table className="picture-law__table">
    <thead>
      <tr>
        <th scope="col">
          <span className="sr-only">Field</span>
        </th>
        <th scope="col">Now</th>
        <th scope="col">Then</th>
      </tr>
    </thead>
    <tbody>
      {change.changed.map((name) => (
        <Row change={change} key={name} name={name} url={url} />
      ))}
    </tbody>
  </table>
)

type RowProps = Pick<Props, 'change' | 'url'> & { name: string }

const Row = ({ change, name, url }: RowProps) => {
  const field = useFields().get(name)
  const file = `${url}/${change.id}/file`
  const isFile = name === 'filename'
  return (
    <tr>
      <th scope="row">{isFile ? 'File' : labelOf(field, name)}</th>
      <td>
        {isFile ? (
          <img alt="As it is now" src={`${file}?before=true`} />
        ) : (
          describe(field, change.before[name], new Map()) || '–'
        )}
      </td>
      <td>
        {isFile ? (
          <img alt="As it would be" src={file} />
        ) : (
          describe(field, change.after[name], new Map()) || '–'
        )}
      </td>
    </tr>
  )
}
