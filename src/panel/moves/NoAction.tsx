/** Replaces one of Payload's actions for which the workflow has its own move. */
export const NoAction = () => null
