/** From written to ended; what is `waiting` or `running` is open, what is `dead` can be replayed. */
export const deliveryStates = {
  waiting: 'Waits',
  running: 'Under way',
  delivered: 'Delivered',
  dead: 'Not delivered',
} as const

export type DeliveryState = keyof typeof deliveryStates

/** One event to be told to one webhook. Times are ISO 8601 in UTC. */
export type Delivery = {
  id: string
  webhook: string
  /** The event's place in the outbox, what it is, and what it is about: `articles:ID`. */
  seq: number
  type: string
  about: string
  state: DeliveryState
  /** When it is tried next. */
  dueAt: string
  leasedBy: string | null
  leasedUntil: string | null
  /** Counts the claims: who holds an older number has lost it and must not write. */
  fence: number
  attempts: number
}
