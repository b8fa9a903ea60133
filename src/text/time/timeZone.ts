/** The default time zone. */
export const utc = 'UTC'

/**
 * Whether a name is a time zone of the IANA database (`Europe/Berlin`, `UTC`) that this system knows. A bare offset
 * (`+02:00`) is not one, because it does not say when clocks change in summer.
 */
export const isTimeZone = (name: unknown): name is string => {
  if (typeof name !== 'string' || !/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
