import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite'

export const addIndexes: SQLiteSchemaHook = ({ schema }) => schema
