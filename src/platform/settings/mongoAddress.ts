import { MongoClient, type MongoOptions, type WriteConcern, type WriteConcernSettings } from 'mongodb'

/** The parts of a MongoDB address that Copydesk checks; none of them is secret. */
export type MongoAddress = {
  /** Undefined when the address names none; for `mongodb+srv` it is in the DNS and known once connected. */
  replicaSet: string | undefined
  isSrv: boolean
  /** By default on the disks of a majority, unless the address says otherwise. */
  writeConcern: WriteConcernSettings
}

/**
 * Parses a connection string as the driver does, seed lists included.
 *
 * @returns undefined when it cannot be parsed. The reason is dropped, because the driver's message contains the password
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

/** The options of a client; contrary to the driver's types, some may be missing. */
export const optionsOf = (client: MongoClient): Partial<MongoOptions> => client.options

/** What is wrong with a MongoDB address, and what to do; undefined when it is valid. */
export const mongoAddressProblem = (url: string): string | undefined => {
  const address = readMongoAddress(url)
  if (!address)
    return (
      'is not a valid MongoDB address. Write mongodb://USER:PASSWORD@HOST:27017,OTHER:27017/NAME?replicaSet=SET, ' +
      'with special characters in USER and PASSWORD percent-encoded'
    )
  if (address.isSrv || address.replicaSet !== undefined) return undefined
  return (
    'names no replica set. Copydesk needs transactions, which MongoDB supports only in a replica set (one member is ' +
    'enough): add ?replicaSet=NAME'
  )
}
