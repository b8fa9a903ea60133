import type { Access } from 'payload'

/** Drafts are for people who are logged in, as Payload's guide to drafts has it. */
export const readPublished: Access = ({ req }) => (req.user ? true : { _status: { equals: 'published' } })
