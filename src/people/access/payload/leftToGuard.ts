import type { PayloadRequest } from 'payload'

const key = 'leftToGuard'

/**
 * Whether the update under way is left to the workflow's guard alone. The access rules look at the newest revision, and
 * a withdrawal asks for rights where the story is live. The context is reached by server code alone.
 */
export const leftToGuard = {
  set: (req: PayloadRequest, isLeft: boolean): void => {
    req.context[key] = isLeft
  },
  in: ({ context }: PayloadRequest): boolean => context[key] === true,
}
