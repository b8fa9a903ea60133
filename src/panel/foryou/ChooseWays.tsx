'use client'

import { toast, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'

import {
  type Kind,
  kindNames,
  kinds,
  type Way,
  ways as allWays,
} from '../../editorial/notifications/kinds.ts'
import { send } from '../beside/send.ts'

const wayLabels = {
  panel: 'Here',
  email: 'Also by e-mail',
  none: 'Not at all',
} as const satisfies Record<Way, string>

/** Lets people choose how to be notified of each kind; saved at once. */
export const ChooseWays = ({ ways }: { ways: Record<Kind, Way> }) => {
  const { config } = useConfig()
  const [chosen, setChosen] = useState(ways)
  const choose = async (kind: Kind, way: Way): Promise<void> => {
    const before = chosen[kind]
    setChosen((all) => ({ ...all, [kind]: way }))
    const refusal = await send('POST', `${config.routes.api}/notifications/choices`, { [kind]: way })
    if (!refusal) return
    toast.error(refusal)
    setChosen((all) => ({ ...all, [kind]: before }))
  }
  return (
    <details className="for-you__choices">
      <summary>What I am told</summary>
      {kindNames.map((kind) => (
        <WayChoice key={kind} kind={kind} onChoose={(way) => void choose(kind, way)} way={chosen[kind]} />
      ))}
    </details>
  )
}

type Props = { kind: Kind; way: Way; onChoose: (way: Way) => void }

const WayChoice = ({ kind, way, onChoose }: Props) => {
  const id = useId()
  return (
    <p className="for-you__choice">
      <label htmlFor={id}>{kinds[kind].label}</label>
      <select id={id} onChange={(event) => onChoose(event.target.value as Way)} value={way}>
        {allWays.map((one) => (
          <option key={one} value={one}>
            {wayLabels[one]}
          </option>
        ))}
      </select>
    </p>
  )
}
