import type { PayloadRequest } from 'payload'

/** Names the schedule that the next write on this request carries out. The context is reached by server code alone. */
export const setUnderWay = (req: PayloadRequest, id: string): void => {
  req.context['scheduleUnderWay'] = id
}

/** Takes the name away, so that a nested write on the same request never finds it. */
export const takeUnderWay = (req: PayloadRequest): string | undefined => {
  const id = req.context['scheduleUnderWay'] as string | undefined
  delete req.context['scheduleUnderWay']
  return id
}
