import { wordDiff, type DiffPart } from '../../editorial/history/wordDiff.ts'
import { readable } from './readable.ts'
import { shorten, type ShownPart } from './shorten.ts'

type Props = { parts: readonly DiffPart[] }

/** A word-by-word comparison: added words are underlined and bold, removed ones struck out, and both are announced to screen readers. */
export const DiffWords = ({ parts }: Props) => {
  const shown = shorten(readable(parts))
  if (shown.length === 0) return <p className="diff-words diff-words--empty">Empty</p>
  return <p className="diff-words">{shown.map((part, place) => drawn[part.op](part, place))}</p>
}

/** The comparison of two texts; for texts with the same words, only a note that something else differs. */
export const DiffTexts = ({ before, after }: { before: string; after: string }) =>
  before === after ? (
    <p className="diff-words diff-words--empty">
      {after === '' ? 'Empty' : 'The words are the same: a format, a link or a picture differs.'}
    </p>
  ) : (
    <DiffWords parts={wordDiff(before, after)} />
  )

type Draw = (part: ShownPart, key: number) => React.ReactNode

const drawn: Readonly<Record<ShownPart['op'], Draw>> = {
  same: ({ text }, key) => <span key={key}>{text}</span>,
  added: ({ text }, key) => (
    <ins key={key}>
      <span className="sr-only">[added: </span>
      {text}
      <span className="sr-only">] </span>
    </ins>
  ),
  removed: ({ text }, key) => (
    <del key={key}>
      <span className="sr-only">[removed: </span>
      {text}
      <span className="sr-only">] </span>
    </del>
  ),
  gap: (_part, key) => (
    <span className="diff-words__gap" key={key}>
      <span aria-hidden="true"> … </span>
      <span className="sr-only"> (unchanged words left out) </span>
    </span>
  ),
}
