import type { Batch } from './batchInserts.ts'

/** The inserts held back in one transaction, by table or model, in the order in which these were first used. */
export class HeldInserts<Place, Made> {
  readonly made = new Map<Place, Made[]>()
  /** Whether a first version is being created. */
  isVersion = false

  keep(place: Place, made: readonly Made[]): void {
    const before = this.made.get(place)
    if (before) before.push(...made)
    else this.made.set(place, [...made])
  }

  readonly batch: Batch = {
    firstVersion: async (create) => {
      this.isVersion = true
      return create().finally(() => (this.isVersion = false))
    },
  }
}
