/** The hashes of events that this process wrote, until it reads them in the log. */
const hashes = new Set<string>()

/** The most hashes to keep; those whose transaction failed never appear in the log. */
const most = 10_000

export const ownEvents = {
  note: (hash: string): void => {
    hashes.add(hash)
    const [oldest] = hashes
    if (hashes.size > most && oldest !== undefined) hashes.delete(oldest)
  },
  /** Whether this process wrote the event; true only once for each event. */
  takes: (hash: string): boolean => hashes.delete(hash),
}
