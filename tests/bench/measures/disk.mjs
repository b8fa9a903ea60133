import path from 'node:path'

import Database from 'libsql'

import { copydeskEnv } from '../subjects/subjects.mjs'

const readerSide = /^public_/

/** Tables of what is live: those of the collections that readers are shown, with the lists in them. */
const live = /^(articles|sections|persons|trending_items|media|site_settings)(_|$)/

const notOfContent = /^media_changes/

/**
 * Bytes in the database's file that the store for readers takes, and those of the live rows that it is made of, each with
 * their indexes. To be asked when the server has ended.
 *
 * @param {import('../subjects/subjects.mjs').Place} place
 */
export const measureDisk = (place) => {
  const file = path.join(copydeskEnv(place).DATA_DIR, 'copydesk.db')
  const db = new Database(file, { readonly: true })
  const rows = /** @type {{ name: string, bytes: number }[]} */ (
    db
      .prepare(
        'select s.tbl_name as name, sum(d.pgsize) as bytes from dbstat d join sqlite_master s on s.name = d.name group by 1',
      )
      .all()
  )
  db.close()
  /** @param {(name: string) => boolean} isCounted */
  const bytesOf = (isCounted) =>
    rows.filter(({ name }) => isCounted(name)).reduce((sum, { bytes }) => sum + bytes, 0)
  const readers = bytesOf((name) => readerSide.test(name))
  const rowsLive = bytesOf((name) => live.test(name) && !notOfContent.test(name))
  return { readers, live: rowsLive, ratio: readers / rowsLive }
}
