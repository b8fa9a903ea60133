import type { DatabaseAdapter } from 'payload'

import type { Settings } from '../../settings/readSettings.ts'

/** The databases that a newsroom can use. Code that differs between them is a table with a row for each. */
export type Engine = Settings['database']['kind']

const engines: Readonly<Record<string, Engine>> = { mongoose: 'mongodb', sqlite: 'sqlite' }

/**
 * The database that one of Payload's adapters connects to.
 *
 * @throws {Error} for an adapter that Copydesk does not support
 */
export const engineOf = ({ name }: Pick<DatabaseAdapter, 'name'>): Engine => {
  const engine = engines[name]
  if (!engine) throw new Error(`Copydesk does not support the database adapter ${name}.`)
  return engine
}
