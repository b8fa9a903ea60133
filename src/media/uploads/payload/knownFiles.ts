import type { Access, AccessArgs } from 'payload'

/**
 * Lets a file be asked for by the name of a document alone. Whoever may read all pictures would otherwise be sent
 * straight to the disk, where a name that nobody knows counts as a fault of the server.
 */
export const knownFiles =
  (read: Access): Access =>
  async (args: AccessArgs) => {
    const allowed = await read(args)
    return allowed === true && args.isReadingStaticFile ? { filename: { exists: true } } : allowed
  }
