import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'
import { index, type SQLiteColumn } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import { workflowResources } from '../../../rules/rights/policy.ts'
import { fileOrders } from '../fileOrders.ts'

type Columns = Record<string, SQLiteColumn>
type Column = [SQLiteColumn, ...SQLiteColumn[]]

type Row = { table: string; columns: readonly string[]; name: string }

/** The indexes to add: tables, and the columns that they are queried by, where Payload creates no index. */
const rows = (): Row[] => [
  ...fileOrders.map((columns) => named('media', columns, columns.join('_'))),
  ...['articles_texts', '_articles_v_texts'].map((table) => named(table, ['parent', 'order'], 'read')),
  ...workflowResources.map((resource) =>
    named(`_${tableOf(resource)}_v`, ['parent', 'latest', 'updatedAt'], 'read'),
  ),
  ...workflowResources.map((resource) =>
    named(`_${tableOf(resource)}_v`, ['latest', 'version_deletedAt', 'updatedAt'], 'untrashed'),
  ),
  ...workflowResources.map((resource) =>
    named(`_${tableOf(resource)}_v`, ['latest', 'version_stage', 'version_deletedAt'], 'stages'),
  ),
]

const named = (table: string, columns: readonly string[], name: string): Row => ({
  table,
  columns,
  name: `${table}_${name}`,
})

const tableOf = (collection: string): string => collection.replaceAll('-', '_')

/**
 * Adds indexes that Payload's configuration cannot express: sort orders of files, which end with the id; a story's
 * topics by story; a story's newest revision; the newest revisions outside the trash, and how many are at each stage.
 *
 * @throws {Error} when there is no such table or column; the migration would otherwise silently lack the index
 */
export const addIndexes: SQLiteSchemaHook = ({ extendTable, schema }) => {
  for (const { table, columns, name } of rows()) {
    const found = schema.tables[table]
    if (!found) throw new Error(`There is no table ${table} to index.`)
    extendTable({
      table: found,
      extraConfig: (all) => ({
        [name]: index(`${name}_idx`).on(...columnsOf(all, table, columns)),
      }),
    })
  }
  return schema
}

const columnsOf = (all: Columns, table: string, names: readonly string[]): Column =>
  names.map((name) => {
    const column = all[name]
    if (!column) throw new Error(`${table} has no column ${name}; it has ${Object.keys(all).join(', ')}.`)
    return column
  }) as Column
