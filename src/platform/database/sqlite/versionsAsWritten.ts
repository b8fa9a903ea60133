import { type DatabaseAdapter, deepCopyObjectSimple } from 'payload'

type Document = Readonly<Record<string, unknown>>
type Req = { transactionID?: unknown } | undefined
type Write = { collection: string; req?: Req }
type Version = {
  collectionSlug: string
  parent: unknown
  req?: Req
  returning?: boolean
  select?: unknown
  versionData: Document
}
type Writes = {
  updateOne: (write: Write) => Promise<Document | null>
  createVersion: (version: Version) => Promise<unknown>
}

/**
 * Spares reading a revision back that is made of a document as it was just read back itself: it says the same.
 * That of a draft is made of what somebody sent, and is read back as before.
 */
export const versionsAsWritten = (adapter: Pick<DatabaseAdapter, keyof Writes>): void => {
  const db = adapter as unknown as Writes
  /** The document written last. There is one transaction at a time: see `WriteQueue`. */
  let last: { transaction: unknown; document: string } | undefined
  const updateOne = db.updateOne.bind(db)
  db.updateOne = async (asked) => {
    const written = await updateOne(asked)
    const transaction = await asked.req?.transactionID
    const isKnown = transaction !== undefined && written !== null
    last = isKnown ? { transaction, document: nameOf(asked.collection, written['id'], written) } : undefined
    return written
  }
  const createVersion = db.createVersion.bind(db)
  db.createVersion = async (asked) => {
    const { collectionSlug, parent, req, returning, select, versionData } = asked
    const before = last
    last = undefined
    const isAsRead =
      before?.document === nameOf(collectionSlug, parent, versionData) &&
      before.transaction === (await req?.transactionID)
    if (!isAsRead || returning === false || select !== undefined) return createVersion(asked)
    await createVersion({ ...asked, returning: false, versionData: deepCopyObjectSimple(versionData) })
    return { parent, version: versionData }
  }
}

const nameOf = (collection: string, id: unknown, { updatedAt }: Document): string =>
  JSON.stringify([collection, id, updatedAt])
