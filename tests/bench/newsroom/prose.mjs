export const words = `
  harbour ferry council budget tram timetable bridge market orchard school library river storm forecast museum
  choir stadium laboratory turbine lighthouse ticket tenant baker surgeon pilot auditor gardener referee teacher
  report survey vote hearing contract repair delay opening closure strike rehearsal experiment harvest auction
  quiet narrow public early costly patient northern wooden modern sudden regional careful unusual seasonal
  approves delays reviews repairs opens measures plans funds tests moves doubles returns explains counts
  after before during against without beyond under along between despite
  the a its their this every another no more than two three seven twelve forty
`
  .trim()
  .split(/\s+/)

/**
 * Makes text of plain words, the same for the same seed.
 *
 * @param {number} seed
 */
export const proseFrom = (seed) => {
  const next = randomFrom(seed)
  const pick = () => words[Math.floor(next() * words.length)] ?? 'harbour'
  /** @param {number} count */
  const phrase = (count) => capital(Array.from({ length: count }, pick).join(' '))
  const sentence = () => `${phrase(8 + Math.floor(next() * 9))}.`
  return {
    phrase,
    /** @param {number} sentences */
    paragraph: (sentences) => Array.from({ length: sentences }, sentence).join(' '),
  }
}

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)

/** Mulberry32. @param {number} seed @returns {() => number} numbers from 0 up to 1 */
const randomFrom = (seed) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
