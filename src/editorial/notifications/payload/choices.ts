import type { PayloadRequest, Where } from 'payload'

import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { type Kind, kindNames, kinds, type Way } from '../kinds.ts'

type Row = { id: string; kind: Kind; way: Way }

/** How a person is notified of each kind: as they chose, or by default. */
export const readWays = async (req: PayloadRequest, person: string): Promise<Record<Kind, Way>> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: 'notification-choices',
    limit: 0,
    pagination: false,
    req,
    where: { person: { equals: person } },
  })
  const chosen = new Map(docs.map(({ kind, way }) => [kind, way]))
  return Object.fromEntries(kindNames.map((kind) => [kind, chosen.get(kind) ?? kinds[kind].usual])) as Record<
    Kind,
    Way
  >
}

/** Stores a person's choices; kinds that are not named stay unchanged. */
export const writeWays = async (
  req: PayloadRequest,
  person: string,
  ways: Readonly<Partial<Record<Kind, Way | undefined>>>,
): Promise<void> => {
  await inTransaction(req, async () => {
    for (const [kind, way] of Object.entries(ways)) if (way) await writeWay(req, { person, kind, way })
  })
}

const writeWay = async (
  req: PayloadRequest,
  { person, kind, way }: { person: string; kind: string; way: string },
): Promise<void> => {
  const { db } = req.payload
  const collection = 'notification-choices'
  const where: Where = { and: [{ person: { equals: person } }, { kind: { equals: kind } }] }
  const known = await db.findOne<Row>({ collection, req, where })
  if (known) await db.updateOne({ collection, id: known.id, data: { way }, req, returning: false })
  else await db.create({ collection, data: { person, kind, way }, req, returning: false })
}
