/**
 * A Markdown table whose columns line up in a terminal too; numbers stand to the right.
 *
 * @param {string[]} heads
 * @param {string[][]} rows
 */
export const table = (heads, rows) => {
  const widths = heads.map((head, column) =>
    Math.max(3, head.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const isNumber = heads.map((_, column) => rows.every((row) => /^([\d.–]|$)/.test(row[column] ?? '')))
  /** @param {string[]} cells */
  const line = (cells) =>
    `| ${cells.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(' | ')} |`
  const rule = `| ${widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`
  return [line(heads), rule, ...rows.map(line)].join('\n')
}

/** Three significant digits, or whole above a hundred. @param {number} value */
export const short = (value) => {
  if (!Number.isFinite(value)) return '–'
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3)))
}
