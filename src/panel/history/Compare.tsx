'use client'

import type { FieldDiff } from '../../editorial/history/diffDocuments.ts'
import { describe, type Titles } from '../words/describe.ts'
import { DiffTexts, DiffWords } from '../words/DiffWords.tsx'
import { labelOf, type PanelField } from '../words/panelField.ts'
import { sidesOf } from '../words/readable.ts'
import { relationsIn } from '../words/relationsIn.ts'
import { useFields } from '../words/useFields.ts'
import { useTitles } from '../words/useTitles.ts'
import type { Revision } from './revisionsIn.ts'
import { type Pair, useComparison } from './useComparison.ts'

type Props = { pair: Pair; revisions: readonly Revision[]; onChange: (pair: Pair) => void }

/** Compares two revisions word by word, with selects to choose any two. */
export const Compare = ({ pair, revisions, onChange }: Props) => (
  <section aria-labelledby="compare-title" className="compare" id="compare" tabIndex={-1}>
    <h2 id="compare-title">
      Revision {pair.from} → {pair.to}
    </h2>
    <div className="compare__choice">
      <Choice
        label="From"
        onChange={(from) => onChange(ordered({ ...pair, from }))}
        revisions={revisions}
        value={pair.from}
      />
      <Choice
        label="To"
        onChange={(to) => onChange(ordered({ ...pair, to }))}
        revisions={revisions}
        value={pair.to}
      />
    </div>
    <div aria-live="polite">
      <Differences pair={pair} />
    </div>
  </section>
)

/** Puts the earlier revision first. */
const ordered = ({ from, to }: Pair): Pair => ({ from: Math.min(from, to), to: Math.max(from, to) })

type ChoiceProps = {
  label: string
  revisions: readonly Revision[]
  value: number
  onChange: (rev: number) => void
}

const Choice = ({ label, revisions, value, onChange }: ChoiceProps) => (
  <label className="compare__label">
    {label}
    <select onChange={(event) => onChange(Number(event.target.value))} value={value}>
      {revisions.map(({ rev, words }) => (
        <option key={rev} value={rev}>
          {rev} · {words}
        </option>
      ))}
    </select>
  </label>
)

const Differences = ({ pair }: { pair: Pair }) => {
  const comparison = useComparison(pair)
  const fields = useFields()
  const diffs = comparison && 'fields' in comparison ? comparison.fields : []
  const titles = useTitles(
    diffs.flatMap((diff) =>
      Object.values(diff.kind === 'text' ? sidesOf(diff.parts) : [diff.before, diff.after]).flatMap((value) =>
        relationsIn(fields.get(diff.path) ?? {}, value),
      ),
    ),
  )
  if (!comparison) return <p className="compare__none">One moment…</p>
  if ('refusal' in comparison) return <p className="move-dialog__error">{comparison.refusal}</p>
  if (diffs.length === 0) return <p className="compare__none">The text is the same in both.</p>
  return diffs.map((diff) => (
    <div className="compare__field" key={diff.path}>
      <h3>{labelOf(fields.get(diff.path), diff.path)}</h3>
      <Difference diff={diff} fields={fields} titles={titles} />
    </div>
  ))
}

/** Whether a field's value needs a label: a document, an option or a time. */
const isNamed = (field: PanelField | undefined): boolean =>
  ['relationship', 'upload', 'select', 'radio', 'date'].includes(field?.type ?? '')

type DifferenceProps = { diff: FieldDiff; fields: ReturnType<typeof useFields>; titles: Titles }

const Difference = ({ diff, fields, titles }: DifferenceProps) => {
  if (diff.kind === 'text' && !isNamed(fields.get(diff.path))) return <DiffWords parts={diff.parts} />
  const { before, after } = diff.kind === 'text' ? sidesOf(diff.parts) : diff
  const words = (value: unknown) => describe(fields.get(diff.path), value, titles)
  return <DiffTexts after={words(after)} before={words(before)} />
}
