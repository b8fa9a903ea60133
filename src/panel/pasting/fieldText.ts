import { withoutUnfit } from '../../platform/values/text.ts'

/** All line ends that programs use; presentations and Word have some of their own. */
const lineEnds = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/**
 * Cleans a pasted text for a field: removes characters that cannot be stored and, for a single-line field, replaces line
 * ends, tabs and runs of spaces by single spaces.
 */
export const fieldText = (text: string, isOneLine: boolean): string => {
  const lines = withoutUnfit(text.replaceAll(lineEnds, '\n').replaceAll('\uFEFF', ''))
  if (!isOneLine) return lines
  return lines
    .replaceAll(/^\n+|\n+$/g, '')
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll(/^\u00A0|\u00A0$|[ \u00A0]{2,}/g, ' ')
}
