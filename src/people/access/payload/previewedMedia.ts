import type { PayloadRequest } from 'payload'

const key = 'previewedMedia'

/**
 * The pictures that a request may see because of a preview, although nothing live shows them. They are stored in the
 * request's context, which only server code can reach.
 */
export const previewedMedia = {
  allow: (ids: readonly string[]): PayloadRequest['context'] => ({ [key]: [...ids] }),
  in: ({ context }: PayloadRequest): string[] => (context[key] as string[] | undefined) ?? [],
}
