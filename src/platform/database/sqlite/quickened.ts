import type { BaseDatabaseAdapter } from 'payload'

import { type Dialect, rememberQuestions } from './rememberQuestions.ts'
import { versionsAsWritten } from './versionsAsWritten.ts'
import { type Writer, writeRows } from './writeRows.ts'
import { knowWritten } from './writtenSql.ts'

type Quickened = Writer & { drizzle: { dialect: Dialect } }

/** What the adapter and Drizzle do for every row and question, done once or not at all. */
export const quickened = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const inside = adapter as unknown as Quickened
  writeRows(inside)
  versionsAsWritten(adapter)
  const { connect } = adapter
  return Object.assign(adapter, {
    connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
      await connect?.call(adapter, options)
      knowWritten(inside.drizzle.dialect)
      rememberQuestions(inside.drizzle.dialect)
    },
  })
}
