/** What a kicker is made from: the live story, and the name of its live section. */
export type KickerFacts = { breaking: boolean; kicker: string | null; sectionName: string | null }

type Rule = (facts: KickerFacts) => string | null

/** What stands above a story in an automatic list: the first of these that says something. */
const rules: readonly Rule[] = [
  ({ breaking }) => (breaking ? 'Breaking' : null),
  ({ kicker }) => kicker,
  ({ sectionName }) => sectionName,
]

/** As long as the field of a trending item takes. */
export const longestKicker = 60

/** The kicker of a story in an automatic list; null when there is none. */
export const kickerOf = (facts: KickerFacts): string | null => {
  for (const rule of rules) {
    const kicker = rule(facts)?.trim()
    if (kicker) return kicker.length > longestKicker ? `${kicker.slice(0, longestKicker - 1)}…` : kicker
  }
  return null
}
