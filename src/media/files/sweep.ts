/** A file in the library's folder; the time is in milliseconds since 1970. */
export type LyingFile = { name: string; bytes: number; changedAt: number }

/** A document that uses a file. */
export type Owner = { collection: string; id: string }

/** The result of a sweep of the library's folder. */
export type Swept = {
  /** Unused files that are old enough to be removed. */
  orphans: LyingFile[]
  /** How many unused files are too young; they may belong to a running upload. */
  young: number
  /** Names of files that a killed process left set aside although their document exists. */
  putBack: string[]
  /** Documents whose file is missing. */
  missing: (Owner & { name: string })[]
}

type Within = { asideEnding: string; now: number; safeAge: number }

/**
 * Compares the files in the folder with those that documents use.
 *
 * @param named documents by file name, read after the folder
 * @param within `safeAge` in milliseconds, and `asideEnding`, the suffix of files that are being deleted
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
