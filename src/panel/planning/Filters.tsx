'use client'

import { usePathname, useRouter } from 'next/navigation'
import { type ReactNode, startTransition, useOptimistic } from 'react'

import type { StoryFilter } from '../../editorial/planning/payload/storyFilter.ts'
import { Checkbox } from './Checkbox.tsx'

/** A section as the filters offer it. */
export type OfferedSection = { id: string; name: string }

type Props<Filter extends StoryFilter> = {
  filter: Filter
  sections: readonly OfferedSection[]
  /** The query of the address that shows the view with a filter. */
  queryOf: (filter: Filter) => string
  /** Further inputs of the view. */
  children?: (shown: Filter, show: (filter: Filter) => void) => ReactNode
}

/** What a planning view is narrowed to; it is in the address, so that it can be bookmarked and shared. */
export const Filters = <Filter extends StoryFilter>({
  children,
  filter,
  queryOf,
  sections,
}: Props<Filter>) => {
  const router = useRouter()
  const path = usePathname()
  // The inputs change at once, so that a second change made before the answer adds to the first.
  const [shown, setShown] = useOptimistic(filter)
  const show = (next: Filter) =>
    startTransition(() => {
      setShown(next)
      router.replace(path + queryOf(next))
    })
  return (
    <div aria-label="Filters" className="planning__filters" role="group">
      <SectionFilter
        onChange={(section) => show({ ...shown, section })}
        sections={sections}
        value={shown.section ?? ''}
      />
      <Checkbox isChecked={shown.isMine} label="Mine" onChange={(isMine) => show({ ...shown, isMine })} />
      {children?.(shown, show)}
    </div>
  )
}

type SectionProps = {
  sections: readonly OfferedSection[]
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
