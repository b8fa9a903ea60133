/** The hash of each event that this process wrote, until it is met again in the log. */
const hashes = new Set<string>()

/** Never met again are those whose transaction failed; so many are remembered. */
const most = 10_000

export const ownEvents = {
  note: (hash: string): void => {
    hashes.add(hash)
    const [oldest] = hashes
    if (hashes.size > most && oldest !== undefined) hashes.delete(oldest)
  },
  /** Whether this process wrote it; asked once. */
  takes: (hash: string): boolean => hashes.delete(hash),
}
