import { drawings, redraw } from '../../../../src/editorial/workflow/draw.ts'

const whole = Object.keys(drawings)
  .map((name) => `<!-- drawn: ${name} -->\nold\n<!-- end -->`)
  .join('\nBetween.\n')

test('every drawing is put between its marks, and what stands between them stays', () => {
  const drawn = redraw(whole)
  expect(drawn).not.toContain('old')
  expect(drawn.match(/Between\./g)).toHaveLength(Object.keys(drawings).length - 1)
  expect(redraw(drawn)).toBe(drawn)
})

test('the diagram has an arrow for every way that a story can go', () => {
  const diagram = drawings['diagram']?.() ?? ''
  expect(diagram).toMatch(/^```mermaid\nstateDiagram-v2\n {2}\[\*\] --> draft\n/)
  expect(diagram).toContain('\n  in_review --> draft: recall, request-changes\n')
  expect(diagram).toContain('\n  published --> withdrawn: withdraw\n')
  expect(diagram.endsWith('\n```')).toBe(true)
})

test('the tables name who may and what is asked', () => {
  expect(drawings['moves']?.()).toMatch(
    /\| `submit` +\| draft +\| in_review \| author \(own\), reviewer, editor, admin \|/,
  )
  expect(drawings['moves']?.()).toMatch(/\| `withdraw` +\| whenever a text is live \|/)
  expect(drawings['edits']?.()).toMatch(/\| in_review +\| who may `revise` +\| in_review +\|/)
  expect(drawings['approvals']?.()).toContain('- Approvals needed: 1.')
  expect(drawings['approvals']?.()).toContain('- Nobody approves a text that they wrote any part of.')
  expect(drawings['approvals']?.()).toContain('- Lane `legal` (Legal): asked for by author (own), ')
})

test('all rows of a table are of one width', () => {
  for (const name of ['moves', 'edits']) {
    const widths = drawings[name]?.()
      .split('\n')
      .map(({ length }) => length)
    expect(new Set(widths).size).toBe(1)
  }
})

test('a mark without a drawing, and a drawing without a place, are mistakes', () => {
  expect(() => redraw(`${whole}\n<!-- drawn: nothing -->\n<!-- end -->`)).toThrow(
    'There is no drawing “nothing”.',
  )
  expect(() => redraw('Nothing.')).toThrow(
    'The document has no place for diagram, moves, edits, approvals, shown.',
  )
})
