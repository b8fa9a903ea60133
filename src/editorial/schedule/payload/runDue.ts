import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { carryOut } from './carryOut.ts'
import { claimNext } from './claimNext.ts'
import { putOff } from './putOff.ts'

/**
 * Does everything that is due by the clock, one after another in the order of the times asked for.
 *
 * @param mayGoOn asked before each; leave it out to go on until nothing is due
 * @returns when there is something to do again; undefined when nothing waits
 */
export const runDue = async (
  runner: JobParts,
  mayGoOn: () => boolean = () => true,
): Promise<Date | undefined> => {
  await runner.clock.sync()
  for (;;) {
    const { claim, wakeAt } = await claimNext(runner)
    if (!claim) return wakeAt
    await carryOut(runner, claim).catch((error: unknown) => putOff(runner, claim, error))
    if (!mayGoOn()) return undefined
  }
}
