import { shownLaw } from '../../rules/rights/shownLaw.ts'
import {
  approvalPolicy,
  lanePolicy,
  type MoveRule,
  signOffPolicy,
  stagePolicy,
} from '../../rules/workflow/policy.ts'
import { stages } from '../../rules/workflow/stages.ts'
import { transitionNames, transitions } from '../../rules/workflow/transitions.ts'

/** The parts of the documentation that are generated from the tables, by the name of their placeholder. */
export const drawings: Readonly<Record<string, () => string>> = {
  diagram: () => drawDiagram(),
  moves: () => drawMoves(),
  edits: () => drawEdits(),
  approvals: () => drawApprovals(),
  shown: () => drawShown(),
}

/** The stages and moves as a Mermaid state diagram; moves between the same stages share an arrow. */
const drawDiagram = (): string => {
  const arrows = new Map<string, string[]>()
  for (const name of transitionNames) {
    const { from, to } = transitions[name]
    for (const stage of from === 'live' ? ['published'] : from) {
      const arrow = `${stage} --> ${to}`
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), name])
    }
  }
  const lines = [...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join(', ')}`)
  return ['```mermaid', 'stateDiagram-v2', `  [*] --> ${stages[0]}`, ...lines, '```'].join('\n')
}

const drawMoves = (): string =>
  table(
    ['Name', 'From', 'To', 'Who', 'Conditions'],
    transitionNames.map((name) => {
      const { from, guards, to, who } = transitions[name]
      const start = from === 'live' ? 'whenever a text is live' : from.join(', ')
      return [`\`${name}\``, start, to, whoWords(who), guards.join(', ')]
    }),
  )

const drawEdits = (): string =>
  table(
    ['Newest revision', 'Who may change it', 'Then it is'],
    stages.map((stage) => {
      const { needs, to } = stagePolicy[stage].edit
      return [stage, `who may \`${needs}\``, to]
    }),
  )

const drawApprovals = (): string => {
  const { bySection, mayApproveOwn, needed } = approvalPolicy
  const sections = Object.entries(bySection).map(([slug, count]) => `${count} in \`${slug}\``)
  return [
    `- Approvals needed: ${[String(needed), ...sections].join(', ')}.`,
    mayApproveOwn
      ? '- Writers may approve their own text.'
      : '- Nobody approves a text that they wrote any part of.',
    ...Object.entries(lanePolicy).map(
      ([name, { clear, label, require }]) =>
        `- Lane \`${name}\` (${label}): asked for by ${whoWords(require)}; cleared by ${whoWords(clear)}.`,
    ),
    `- The fast lane is signed off by ${whoWords(signOffPolicy)}.`,
  ].join('\n')
}

const drawShown = (): string =>
  table(
    ['What readers see', 'Right that a change needs', 'Of what', 'Without it, a change'],
    Object.values(shownLaw).map(({ needs, of, otherwise, what }) => [what, `\`${needs}\``, of, otherwise]),
  )

const whoWords = (who: MoveRule['who']): string =>
  Object.entries(who)
    .map(([role, scope]) => (scope === 'own' ? `${role} (own)` : role))
    .join(', ')

/** A Markdown table with aligned columns, as the formatter writes it. */
const table = (head: string[], rows: string[][]): string => {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  )
}

/**
 * Replaces each generated part between its marks: `<!-- drawn: moves -->` and `<!-- end -->`.
 *
 * @throws {Error} when a mark names an unknown part, or the marks of a part are missing
 */
export const redraw = (document: string): string => {
  const placed = new Set<string>()
  const drawn = document.replace(/<!-- drawn: (\w+) -->[\s\S]*?<!-- end -->/g, (_all, name: string) => {
    const draw = drawings[name]
    if (!draw) throw new Error(`There is no drawing “${name}”.`)
    placed.add(name)
    return `<!-- drawn: ${name} -->\n\n${draw()}\n\n<!-- end -->`
  })
  const missing = Object.keys(drawings).filter((name) => !placed.has(name))
  if (missing.length > 0) throw new Error(`The document has no place for ${missing.join(', ')}.`)
  return drawn
}
