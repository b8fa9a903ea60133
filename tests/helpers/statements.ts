import { createClient } from '@libsql/client'
import type { Payload } from 'payload'

/*
 * What a newsroom's database is asked, by the names of the tables or collections that are read or written.
 */

/** Names since the last call, each once, and the number of statements that they are in. */
export type Statements = { taken: () => Promise<{ names: string[]; count: number }> }

type Execute = (statement: unknown) => Promise<{ rows: Record<string, any>[] }>
type SqliteClient = {
  execute: Execute
  transaction: (mode: string) => Promise<{ execute: Execute }>
}
type Command = { commandName: string; command: Record<string, unknown> }
type MongoClient = { on: (name: 'commandStarted', seen: (event: Command) => void) => void }

/** MongoDB's driver tells of its commands only when it is opened so. To be called before the newsroom is. */
export const tellCommands = (): void => {
  const given = process.env['DATABASE_URL']
  if (!given) return
  const address = new URL(given)
  address.searchParams.set('monitorCommands', 'true')
  process.env['DATABASE_URL'] = address.href
}

export const recordStatements = ({ db }: Payload): Statements =>
  db.name === 'sqlite'
    ? onSqlite((db as unknown as { client: SqliteClient }).client)
    : onMongodb((db as unknown as { connection: { getClient: () => MongoClient } }).connection.getClient())

const onSqlite = (client: SqliteClient): Statements => {
  let asked: string[] = []
  const recording =
    (execute: Execute): Execute =>
    (statement) => {
      asked.push(typeof statement === 'string' ? statement : (statement as { sql: string }).sql)
      return execute(statement)
    }
  const execute = client.execute.bind(client)
  const begin = client.transaction.bind(client)
  client.execute = recording(execute)
  client.transaction = async (mode) => {
    const transaction = await begin(mode)
    transaction.execute = recording(transaction.execute.bind(transaction))
    return transaction
  }
  const tablesOf = tablesBy(besideIt(execute))
  return {
    taken: async () => {
      const statements = asked
      asked = []
      const names = await Promise.all([...new Set(statements)].map(tablesOf))
      return { names: [...new Set(names.flat())].sort(), count: statements.length }
    },
  }
}

/** A connection of its own to the same file: what is explained is in nobody's way. */
const besideIt = (execute: Execute): Execute => {
  const opened = execute('pragma database_list').then(({ rows }) =>
    createClient({ url: `file:${String(rows[0]?.['file'])}` }),
  )
  return async (statement) => (await opened).execute(String(statement))
}

/**
 * Tells the tables of a statement, as SQLite itself says: those of whose pages it opens one, their indexes' among them. Of
 * a virtual table it says no name.
 */
const tablesBy = (execute: Execute): ((statement: string) => Promise<string[]>) => {
  const known = new Map<string, Promise<string[]>>()
  const schema = execute('select name, tbl_name, rootpage, sql from sqlite_master')
  const explained = async (statement: string): Promise<string[]> => {
    const { rows: all } = await schema
    const tables = new Map(all.map((row) => [Number(row['rootpage']), String(row['tbl_name'])]))
    const { rows: steps } = await execute(`explain ${statement}`)
    const opened = steps.filter(({ opcode }) => /^(Re)?Open(Read|Write)$/.test(String(opcode)))
    const virtual = all.filter(({ sql }) => /^create virtual table/i.test(String(sql)))
    return [
      ...opened.flatMap(({ p2 }) => tables.get(Number(p2)) ?? []),
      ...virtual
        .map(({ name }) => String(name))
        .filter((name) => new RegExp(`\\b${name}\\b`).test(statement)),
    ]
  }
  return (statement) => {
    const found = known.get(statement) ?? explained(statement)
    known.set(statement, found)
    return found
  }
}

/** Commands that name no collection. */
const silent: ReadonlySet<string> = new Set([
  'abortTransaction',
  'commitTransaction',
  'endSessions',
  'hello',
  'ismaster',
  'ping',
])

const onMongodb = (client: MongoClient): Statements => {
  let asked: string[] = []
  client.on('commandStarted', ({ command, commandName }) => {
    if (silent.has(commandName)) return
    asked.push(String(commandName === 'getMore' ? command['collection'] : command[commandName]))
  })
  return {
    taken: () => {
      const names = [...new Set(asked)].sort()
      const count = asked.length
      asked = []
      return Promise.resolve({ names, count })
    },
  }
}
