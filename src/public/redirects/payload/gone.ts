import { goneRefusal, type Tombstone } from '../../../editorial/takedowns/tombstone.ts'
import { refusalBody, Refused } from '../../../rules/refusals/refused.ts'

/** The answer at the address of something that was public and is withdrawn. */
export const goneAnswer = (tombstone: Tombstone) => ({
  response: refusalBody(new Refused(goneRefusal(tombstone))),
  status: 410,
})

/** The same as a Fetch response. */
export const goneResponse = (tombstone: Tombstone): Response => {
  const { response, status } = goneAnswer(tombstone)
  return Response.json(response, { status })
}
