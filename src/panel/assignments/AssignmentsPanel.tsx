'use client'

import { toast, useAuth, useConfig } from '@payloadcms/ui'

import { assignmentRoles } from '../../editorial/assignments/roles.ts'
import { actorOf } from '../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../rules/rights/allows.ts'
import { BesidePanel } from '../beside/BesidePanel.tsx'
import { send } from '../beside/send.ts'
import { useBeside } from '../beside/useBeside.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { AssignForm } from './AssignForm.tsx'

type Assignment = {
  id: string
  assignee?: { id: string; name?: string } | null
  role: keyof typeof assignmentRoles
  due?: string | null
  note?: string | null
}

/** The assignments of a story, and the form to assign it. */
export const AssignmentsPanel = () => {
  const { answer, askAgain } = useBeside(
    ({ slug, id }) =>
      `assignments?depth=1&limit=50&sort=due&where[resource][equals]=${slug}` +
      `&where[document][equals]=${id}&where[state][equals]=open`,
  )
  const { user } = useAuth()
  if (!answer) return null
  const { docs } = answer as { docs: Assignment[] }
  const scope = scopeOf(actorOf({ user: user as never }), 'assignments', 'update')
  return (
    <BesidePanel note={docs.length > 0 ? `${docs.length} open` : 'nobody yet'} title="Assigned">
      <ul className="assigned">
        {docs.map((assignment) => (
          <li key={assignment.id}>
            <Assigned
              assignment={assignment}
              mayFinish={scope === 'any' || assignment.assignee?.id === user?.id}
              onChange={askAgain}
            />
          </li>
        ))}
      </ul>
      <AssignForm mayAssignAll={scope === 'any'} onAssign={askAgain} />
    </BesidePanel>
  )
}

type Props = { assignment: Assignment; mayFinish: boolean; onChange: () => void }

const Assigned = ({ assignment, mayFinish, onChange }: Props) => {
  const { config } = useConfig()
  const { assignee, due, id, note, role } = assignment
  const finish = async (): Promise<void> => {
    const refusal = await send('PATCH', `${config.routes.api}/assignments/${id}?depth=0`, { state: 'done' })
    if (refusal) toast.error(refusal)
    onChange()
  }
  return (
    <>
      <p>
        <strong>{assignee?.name ?? 'Somebody'}</strong>, {assignmentRoles[role]}
        {due && (
          <>
            , due <LocalTime value={due} />
          </>
        )}
      </p>
      {note && <p className="assigned__note">{note}</p>}
      {mayFinish && (
        <button className="beside__button beside__button--quiet" onClick={() => void finish()} type="button">
          Done
        </button>
      )}
    </>
  )
}
