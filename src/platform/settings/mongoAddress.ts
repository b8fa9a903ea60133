import { MongoClient, type MongoOptions, type WriteConcern, type WriteConcernSettings } from 'mongodb'

/** What Copydesk needs to know of a MongoDB address: nothing that is secret. */
export type MongoAddress = {
  /** Undefined where the address names none; that of `mongodb+srv` stands in the DNS and is known once connected. */
  replicaSet: string | undefined
  isSrv: boolean
  /** What an acknowledged write is: on the disks of a majority, as far as the address says nothing else. */
  writeConcern: WriteConcernSettings
}

/**
 * Reads a connection string as the driver does, seed lists included.
 *
 * @returns undefined when it cannot be read; why is not told, for the driver's words hold the address with its password
 */
export const readMongoAddress = (url: string): MongoAddress | undefined => {
  try {
    const { replicaSet, srvHost, writeConcern } = optionsOf(new MongoClient(url))
    return { replicaSet, isSrv: srvHost !== undefined, writeConcern: durable(writeConcern) }
  } catch {
    return undefined
  }
}

const durable = ({ journal, w, wtimeoutMS }: Partial<WriteConcern> = {}): WriteConcernSettings => ({
  w: w ?? 'majority',
  journal: journal ?? true,
  ...(wtimeoutMS !== undefined && { wtimeoutMS }),
})

/** The options of a client; the driver's types say that all of them are there, and they are not. */
export const optionsOf = (client: MongoClient): Partial<MongoOptions> => client.options

/** What is wrong with a MongoDB address, and what to do; undefined when nothing is. */
export const mongoAddressProblem = (url: string): string | undefined => {
  const address = readMongoAddress(url)
  if (!address)
    return (
      'is no MongoDB address that can be read. Write mongodb://USER:PASSWORD@HOST:27017,OTHER:27017/NAME?replicaSet=SET, ' +
      'with special characters in USER and PASSWORD percent-encoded'
    )
  if (address.isSrv || address.replicaSet !== undefined) return undefined
  return (
    'names no replica set. Copydesk needs transactions, which MongoDB has in replica sets alone, also of one member: ' +
    'add ?replicaSet=NAME'
  )
}
