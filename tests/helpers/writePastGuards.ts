import type { Payload } from 'payload'

/** Writes to a story past every guard, as an older version of the product or a hand at the database may have. */
export const writePastGuards = async ({ db }: Payload, id: string, data: object): Promise<void> => {
  await db.updateOne({ collection: 'articles', id, data: { ...data }, returning: false })
  const { docs } = await db.findVersions<any>({
    collection: 'articles',
    where: { and: [{ parent: { equals: id } }, { latest: { equals: true } }] },
  })
  for (const { id: version, ...row } of docs)
    await db.updateVersion({
      collection: 'articles',
      id: version,
      versionData: { ...row, version: { ...row.version, ...data } },
    })
}
