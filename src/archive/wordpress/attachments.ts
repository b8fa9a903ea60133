/** A file of the WordPress media library, as an export describes it. Missing values are empty strings. */
export type Attachment = {
  id: string
  url: string
  title: string
  alt: string
  caption: string
  /** The post it was uploaded to. */
  parent: string
}

/** Finds files of the media library. */
export type AttachmentFinder = {
  byId: (id: string) => Attachment | undefined
  byParent: (postId: string) => readonly Attachment[]
}
