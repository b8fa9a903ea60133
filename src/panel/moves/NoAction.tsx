/** Stands where Payload would offer an action that the workflow has its own move for. */
export const NoAction = () => null
