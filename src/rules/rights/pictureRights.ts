/** When the rights to a picture end, in milliseconds since 1970; undefined when they do not end. */
export const rightsEnd = (rightsUntil: unknown): number | undefined => {
  if (!(rightsUntil instanceof Date) && typeof rightsUntil !== 'string') return undefined
  const time = new Date(rightsUntil).getTime()
  return Number.isNaN(time) ? undefined : time
}

/** Whether the rights to a picture have ended; at the exact time of their end they have. */
export const haveRightsEnded = (rightsUntil: unknown, now: number): boolean => {
  const end = rightsEnd(rightsUntil)
  return end !== undefined && end <= now
}
