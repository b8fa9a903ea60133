import type { PayloadRequest } from 'payload'

type Document = Readonly<Record<string, unknown>>

/** A change of what readers see of a picture that is being written with the picture. */
export type ChangeUnderWay = {
  before: Document
  changed: readonly string[]
  sent: Document
  /** The row that holds the new file, or that waited; undefined when there is none yet. */
  row: string | undefined
  /** The facts of the new file. */
  file: Document | undefined
}

/** Left on the request for the hooks that follow; the context is reached by server code alone. */
export const underWay = {
  set: (req: PayloadRequest, change: ChangeUnderWay): void => {
    req.context['pictureChange'] = change
  },
  peek: ({ context }: PayloadRequest): ChangeUnderWay | undefined =>
    context['pictureChange'] as ChangeUnderWay | undefined,
  take: (req: PayloadRequest): ChangeUnderWay | undefined => {
    const change = underWay.peek(req)
    delete req.context['pictureChange']
    return change
  },
}
