const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

const steps = [
  { upTo: minute, every: minute, unit: 'minute' },
  { upTo: hour, every: minute, unit: 'minute' },
  { upTo: day, every: hour, unit: 'hour' },
  { upTo: 7 * day, every: day, unit: 'day' },
  { upTo: 30 * day, every: 7 * day, unit: 'week' },
  { upTo: 365 * day, every: 30.44 * day, unit: 'month' },
  { upTo: Infinity, every: 365.25 * day, unit: 'year' },
] as const

/**
 * How long ago something was published, in words: “8 months ago”.
 *
 * @param since when it was published; a time in the future counts as now
 * @param language BCP 47 tag
 */
export const ageLabel = (since: Date, now: Date, language = 'en'): string => {
  const { elapsed, every, unit } = stepAt(since, now)
  const count = elapsed < minute ? 0 : Math.max(1, Math.floor(elapsed / every))
  return new Intl.RelativeTimeFormat(language, { numeric: count === 0 ? 'auto' : 'always' }).format(
    -count,
    unit,
  )
}

/** When the label changes next. */
export const ageLabelValidUntil = (since: Date, now: Date): Date => {
  const { elapsed, every, upTo } = stepAt(since, now)
  const next = Math.min((Math.floor(elapsed / every) + 1) * every, upTo)
  return new Date(now.getTime() - elapsed + next)
}

const stepAt = (since: Date, now: Date) => {
  const elapsed = Math.max(0, now.getTime() - since.getTime())
  return { elapsed, ...(steps.find(({ upTo }) => elapsed < upTo) ?? steps[6]) }
}
