import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { carryOut } from './carryOut.ts'
import { claimNext } from './claimNext.ts'
import { handleFailure } from './handleFailure.ts'

/**
 * Carries out everything that is due, one after another in the order of the scheduled times.
 *
 * @param mayGoOn is called before each; by default it continues until nothing is due
 * @returns when the next schedule is due; undefined when none is waiting
 */
export const runDue = async (
  runner: JobParts,
  mayGoOn: () => boolean = () => true,
): Promise<Date | undefined> => {
  await runner.clock.sync()
  for (;;) {
    const { claim, wakeAt } = await claimNext(runner)
    if (!claim) return wakeAt
    await carryOut(runner, claim).catch((error: unknown) => handleFailure(runner, claim, error))
    if (!mayGoOn()) return undefined
  }
}
