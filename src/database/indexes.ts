import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'
import { index, type SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import { workflowResources } from '../access/policy.ts'

type Columns = Record<string, SQLiteColumn>
type Column = [SQLiteColumn, ...SQLiteColumn[]]

/** Tables and the columns by which Payload reads them, where it makes no index of its own. */
const rows = (): { table: string; columns: string[] }[] => [
  ...['articles_texts', '_articles_v_texts'].map((table) => ({ table, columns: ['parent', 'order'] })),
  ...workflowResources.map((resource) => ({
    table: `_${resource.replaceAll('-', '_')}_v`,
    columns: ['parent', 'latest', 'updatedAt'],
  })),
]

/**
 * Indexes that Payload's configuration cannot name: a story's topics by their story, and a story's newest revision.
 *
 * @throws {Error} when a table or column has another name than here, which a migration would otherwise leave out
 */
export const addIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const { table, columns } of rows()) {
    const found = schema.tables[table]
    if (!found) throw new Error(`There is no table ${table} to index.`)
    extendTable({
      table: found,
      extraConfig: (all) => ({
        [`${table}_read`]: index(`${table}_read_idx`).on(...columnsOf(all, table, columns)),
      }),
    })
  }
  return schema
}

const columnsOf = (all: Columns, table: string, names: string[]): Column =>
  names.map((name) => {
    const column = all[name]
    if (!column) throw new Error(`${table} has no column ${name}; it has ${Object.keys(all).join(', ')}.`)
    return column
  }) as Column
