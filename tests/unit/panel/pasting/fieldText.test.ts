import { fieldText } from '../../../../src/panel/pasting/fieldText.ts'

test.each([
  ['Ferry fares rise', 'Ferry fares rise', 'Ferry fares rise'],
  ['\r\nTwo\r\nlines\n', 'Two lines', '\nTwo\nlines\n'],
  ['of\u000Bslides\u2028and\u0085hosts', 'of slides and hosts', 'of\nslides\nand\nhosts'],
  ['a\tb  c\u00A0 d', 'a b c d', 'a\tb  c\u00A0 d'],
  ['12\u00A0November\u00A0', '12\u00A0November ', '12\u00A0November\u00A0'],
  ['\uFEFFnot\u0000 seen\u0007', 'not seen', 'not seen'],
])('%j is pasted as %j in one line, as %j in several', (text, oneLine, lines) => {
  expect(fieldText(text, true)).toBe(oneLine)
  expect(fieldText(text, false)).toBe(lines)
})
