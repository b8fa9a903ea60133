/** The states of a delivery. `waiting` and `running` are open; a `dead` one can be replayed. */
export const deliveryStates = {
  waiting: 'Waits',
  running: 'Under way',
  delivered: 'Delivered',
  dead: 'Not delivered',
} as const

export type DeliveryState = keyof typeof deliveryStates

/** The delivery of one event to one webhook. Times are ISO 8601 in UTC. */
export type Delivery = {
  id: string
  webhook: string
  /** The event's number in the outbox, its type, and the document that it is about: `articles:ID`. */
  seq: number
  type: string
  about: string
  state: DeliveryState
  /** The time of the next attempt. */
  dueAt: string
  leasedBy: string | null
  leasedUntil: string | null
  /** The number of the current claim; a process with an older number has lost its claim and must not write. */
  fence: number
  attempts: number
}
