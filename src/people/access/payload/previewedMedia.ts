import type { PayloadRequest } from 'payload'

const key = 'previewedMedia'

/**
 * Pictures that a preview shows although no live story does. They are named in the request's context, which server
 * code alone can reach.
 */
export const previewedMedia = {
  allow: (ids: readonly string[]): PayloadRequest['context'] => ({ [key]: [...ids] }),
  in: ({ context }: PayloadRequest): string[] => (context[key] as string[] | undefined) ?? [],
}
