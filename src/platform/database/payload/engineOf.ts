import type { DatabaseAdapter } from 'payload'

import type { Settings } from '../../settings/readSettings.ts'

/** The databases that a newsroom may have. What differs between them is a table with a row for each. */
export type Engine = Settings['database']['kind']

const engines: Readonly<Record<string, Engine>> = { mongoose: 'mongodb', sqlite: 'sqlite' }

/**
 * Which database an adapter of Payload's speaks to.
 *
 * @throws {Error} for one that nothing here is written for
 */
export const engineOf = ({ name }: Pick<DatabaseAdapter, 'name'>): Engine => {
  const engine = engines[name]
  if (!engine) throw new Error(`Copydesk knows no database by the name of ${name}.`)
  return engine
}
