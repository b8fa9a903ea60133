import type { Problem } from '../../rules/refusals/refuse.ts'
import { type Check, checks, type Level } from './checks.ts'
import type { ChecklistFacts } from './facts.ts'
import { isEmpty, isEmptyText } from './isEmpty.ts'

/** A check with the problems that it found. */
export type CheckedItem = { id: string; level: Level; label: string; done: boolean; problems: Problem[] }

/**
 * Every item of a story's checklist with the problems found: first the fields that its collection requires, then the
 * checks of the table.
 */
export const runChecklist = (facts: ChecklistFacts): CheckedItem[] => [
  ...askedFields([...facts.required, ...facts.checklist], facts),
  ...checks.filter((check) => appliesTo(check, facts)).map((check) => checked(check, check.check(facts))),
]

/** The problems that block a review: required fields that are empty. */
export const emptyFields = (facts: ChecklistFacts): Problem[] =>
  problemsOf(askedFields(facts.required, facts))

/** The problems that block approval and publication: empty fields, and required checks of the table. */
export const requiredProblems = (facts: ChecklistFacts): Problem[] => [
  ...problemsOf(askedFields([...facts.required, ...facts.checklist], facts)),
  ...tableProblems(facts, undefined),
]

/** The problems with pictures whose rights have ended. */
export const rightsProblems = (facts: ChecklistFacts): Problem[] => tableProblems(facts, 'rights')

const tableProblems = (facts: ChecklistFacts, guard: Check['guard']): Problem[] =>
  checks
    .filter((check) => check.level === 'required' && check.guard === guard && appliesTo(check, facts))
    .flatMap((check) => check.check(facts))

const askedFields = (names: readonly string[], { content, labels }: ChecklistFacts): CheckedItem[] =>
  [...new Set(names)].map((name) => {
    const label = labels[name] ?? name
    const isMissing = name === 'body' ? isEmptyText(content[name]) : isEmpty(content[name])
    const problems = isMissing ? [{ path: name, message: `Fill in “${label}”.` }] : []
    return checked({ id: name, level: 'required', label }, problems)
  })

const checked = ({ id, level, label }: Pick<Check, 'id' | 'label' | 'level'>, problems: Problem[]) => ({
  id,
  level,
  label,
  done: problems.length === 0,
  problems,
})

const problemsOf = (items: CheckedItem[]): Problem[] => items.flatMap(({ problems }) => problems)

const appliesTo = ({ only }: Check, { resource }: ChecklistFacts): boolean =>
  only === undefined || only.includes(resource)
