'use client'

import { assignmentRoles } from '../../editorial/assignments/roles.ts'
import { Labelled } from '../beside/Labelled.tsx'
import { usePeople } from '../threads/usePeople.ts'
import { useAssigning } from './useAssigning.ts'

type Props = { mayAssignAll: boolean; onAssign: () => void }

/** The form to assign a story; people who may only assign themselves choose just the role and the due date. */
export const AssignForm = ({ mayAssignAll, onAssign }: Props) => {
  const { assign, entered, error, enter } = useAssigning(onAssign)
  const people = usePeople(mayAssignAll).map(({ id, name }) => [id, name] as const)
  const action = mayAssignAll ? 'Assign' : 'Take it on'
  return (
    <details className="assign">
      <summary>{action}</summary>
      {mayAssignAll && (
        <Choice
          label="To"
          onChange={(assignee) => enter({ assignee })}
          options={people}
          value={entered.assignee}
        />
      )}
      <Choice label="As" onChange={(role) => enter({ role })} options={roles} value={entered.role} />
      <Labelled label="Due">
        {(id) => (
          <input
            id={id}
            onChange={(event) => enter({ due: event.target.value })}
            type="datetime-local"
            value={entered.due}
          />
        )}
      </Labelled>
      <p className="remark__error" role="alert">
        {error}
      </p>
      <button className="beside__button" onClick={() => void assign()} type="button">
        {action}
      </button>
    </details>
  )
}

const roles = Object.entries(assignmentRoles)

type ChoiceProps = {
  label: string
  value: string
  options: readonly (readonly [string, string])[]
  onChange: (value: string) => void
}

const Choice = ({ label, value, options, onChange }: ChoiceProps) => (
  <Labelled label={label}>
    {(id) => (
      <select id={id} onChange={(event) => onChange(event.target.value)} value={value}>
        {options.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Labelled>
)
