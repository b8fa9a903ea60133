import type { Access, AccessArgs } from 'payload'

/**
 * Serves only files that belong to a document. For people who may read all pictures, Payload would look on the disk
 * directly, and answer an unknown name with 500.
 */
export const knownFiles =
  (read: Access): Access =>
  async (args: AccessArgs) => {
    const allowed = await read(args)
    return allowed === true && args.isReadingStaticFile ? { filename: { exists: true } } : allowed
  }
