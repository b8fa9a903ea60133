/** A file that lies in the library's folder; the time in milliseconds since 1970. */
export type LyingFile = { name: string; bytes: number; changedAt: number }

/** A document by which a file is named. */
export type Owner = { collection: string; id: string }

/** What a sweep of the library's folder found. */
export type Swept = {
  /** Files that nothing names, old enough to be removed. */
  orphans: LyingFile[]
  /** How many nothing names that are too young: they may be of an upload that is under way. */
  young: number
  /** Names whose file a killed process left set aside, though its document is there. */
  putBack: string[]
  /** Documents whose file is not there. */
  missing: (Owner & { name: string })[]
}

type Within = { asideEnding: string; now: number; safeAge: number }

/**
 * Compares what lies in the folder with what documents name.
 *
 * @param named by file name, read after the folder was
 * @param within `safeAge` in milliseconds; `asideEnding` is what files are called besides that are being deleted
 */
export const sweep = (
  files: readonly LyingFile[],
  named: ReadonlyMap<string, Owner>,
  { asideEnding, now, safeAge }: Within,
): Swept => {
  const there = new Set(files.map(({ name }) => name))
  const isOld = ({ changedAt }: LyingFile) => now - changedAt >= safeAge
  const putBack = [...named.keys()].filter((name) => !there.has(name) && there.has(name + asideEnding))
  const kept = new Set(putBack.map((name) => name + asideEnding))
  const nameless = files.filter(({ name }) => !named.has(name) && !kept.has(name))
  return {
    orphans: nameless.filter(isOld),
    young: nameless.filter((file) => !isOld(file)).length,
    putBack,
    missing: [...named]
      .filter(([name]) => !there.has(name) && !there.has(name + asideEnding))
      .map(([name, owner]) => ({ ...owner, name })),
  }
}
