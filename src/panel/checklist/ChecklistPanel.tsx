'use client'

import type { CheckedItem } from '../../editorial/checklists/checklist.ts'
import { BesidePanel } from '../beside/BesidePanel.tsx'
import { useBeside } from '../beside/useBeside.ts'

/** The checklist of the story as it was last saved: what is required before publication, and what is advised. */
export const ChecklistPanel = () => {
  const { answer } = useBeside(({ slug, id }) => `${slug}/${id}/checklist`)
  if (!answer) return null
  const { items } = answer as { items: CheckedItem[] }
  const open = items.filter(({ done }) => !done)
  const required = open.filter(({ level }) => level === 'required')
  const advised = open.filter(({ level }) => level === 'advised')
  const done = items.filter((item) => item.done)
  return (
    <BesidePanel
      isOpen={required.length > 0}
      note={noteOf(required.length, advised.length)}
      title="Checklist"
    >
      <Items items={required} title="To do" />
      <Items items={advised} title="Advised" />
      <Items items={done} title="Done" />
    </BesidePanel>
  )
}

const noteOf = (required: number, advised: number): string => {
  if (required > 0) return `${required} to do`
  return advised > 0 ? `ready, ${advised} advised` : 'ready'
}

const Items = ({ items, title }: { items: CheckedItem[]; title: string }) => {
  if (items.length === 0) return null
  return (
    <>
      <h3 className="checklist__level">{title}</h3>
      <ul className="checklist">
        {items.map((item) => (
          <li className={`checklist__item checklist__item--${item.done ? 'done' : item.level}`} key={item.id}>
            {item.label}
            {item.problems.length > 0 && <Problems problems={item.problems} />}
          </li>
        ))}
      </ul>
    </>
  )
}

const Problems = ({ problems }: Pick<CheckedItem, 'problems'>) => (
  <ul className="checklist__problems">
    {problems.map(({ message, path }, index) => (
      <li key={`${path} ${index}`}>{message}</li>
    ))}
  </ul>
)
