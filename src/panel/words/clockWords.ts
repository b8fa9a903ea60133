const time = { hour: '2-digit', minute: '2-digit' } as const

/** A time in the person’s time zone; without the date when it is today. */
export const clockWords = (iso: string, now = new Date()): string => {
  const at = new Date(iso)
  const isToday = at.toDateString() === now.toDateString()
  return at.toLocaleString('en-GB', isToday ? time : { ...time, day: 'numeric', month: 'short' })
}
