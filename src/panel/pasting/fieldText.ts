import { withoutUnfit } from '../../platform/values/text.ts'

/** Every way in which programs end a line; slides and Word have some of their own. */
const lineEnds = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g

/**
 * What is pasted, as a field can hold it: without characters that cannot be stored and, in a field of one line, with
 * single spaces for line ends, tabs and runs of spaces.
 */
export const fieldText = (text: string, isOneLine: boolean): string => {
  const lines = withoutUnfit(text.replaceAll(lineEnds, '\n').replaceAll('\uFEFF', ''))
  if (!isOneLine) return lines
  return lines
    .replaceAll(/^\n+|\n+$/g, '')
    .replaceAll(/[\n\t]/g, ' ')
    .replaceAll(/^\u00A0|\u00A0$|[ \u00A0]{2,}/g, ' ')
}
