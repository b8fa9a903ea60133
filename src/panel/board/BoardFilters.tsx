'use client'

import { usePathname, useRouter } from 'next/navigation'
import { startTransition, useOptimistic } from 'react'

import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'
import { filterQuery } from './boardFilter.ts'

type Props = { filter: BoardFilter; sections: { id: string; name: string }[] }

/** What the board is narrowed to; it is in the address, so that it can be bookmarked and shared. */
export const BoardFilters = ({ filter, sections }: Props) => {
  const router = useRouter()
  const path = usePathname()
  // The inputs change at once, so that a second change made before the answer adds to the first.
  const [shown, setShown] = useOptimistic(filter)
  const show = (change: Partial<BoardFilter>) =>
    startTransition(() => {
      const next = { ...shown, ...change }
      setShown(next)
      router.replace(path + filterQuery(next))
    })
  return (
    <div aria-label="Filters" className="board__filters" role="group">
      <SectionFilter
        onChange={(section) => show({ section })}
        sections={sections}
        value={shown.section ?? ''}
      />
      <Checkbox isChecked={shown.isMine} label="Mine" onChange={(isMine) => show({ isMine })} />
      <Checkbox isChecked={shown.isOverdue} label="Overdue" onChange={(isOverdue) => show({ isOverdue })} />
    </div>
  )
}

type SectionProps = {
  sections: Props['sections']
  value: string
  onChange: (section: string | undefined) => void
}

const SectionFilter = ({ onChange, sections, value }: SectionProps) => (
  <label>
    Section{' '}
    <select onChange={({ target }) => onChange(target.value || undefined)} value={value}>
      <option value="">All</option>
      {value !== '' && sections.every(({ id }) => id !== value) && (
        <option value={value}>A section that does not exist</option>
      )}
      {sections.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
)

type CheckboxProps = { isChecked: boolean; label: string; onChange: (isChecked: boolean) => void }

const Checkbox = ({ isChecked, label, onChange }: CheckboxProps) => (
  <label>
    <input checked={isChecked} onChange={({ target }) => onChange(target.checked)} type="checkbox" /> {label}
  </label>
)
