/** When the rights to a picture end; undefined when they do not. In milliseconds since 1970. */
export const rightsEnd = (rightsUntil: unknown): number | undefined => {
  if (!(rightsUntil instanceof Date) && typeof rightsUntil !== 'string') return undefined
  const time = new Date(rightsUntil).getTime()
  return Number.isNaN(time) ? undefined : time
}

/** Whether the rights to a picture are over: from their very end on. */
export const haveRightsEnded = (rightsUntil: unknown, now: number): boolean => {
  const end = rightsEnd(rightsUntil)
  return end !== undefined && end <= now
}
