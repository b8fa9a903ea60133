import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { SqliteClient } from '../../../../src/platform/database/sqlite/client.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-client-'))
const open = (name: string) => new SqliteClient(path.join(folder, name))
const client = open('one.db')

const rows = async (sql: string, args: never[] = []) => (await client.execute({ sql, args })).rows

beforeAll(() =>
  client.executeMultiple('CREATE TABLE stories (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, at REAL)'),
)

afterAll(() => {
  client.close()
  rmSync(folder, { recursive: true })
})

describe('values', () => {
  it('come back as they went in, by name and by place', async () => {
    const sql = 'SELECT ? AS at, ? AS length, ? AS flag, ? AS none, ? AS bytes, ? AS at'
    const args = [1.5, 'five', true, null, new Uint8Array([1, 2]).buffer, 'hidden behind the first']
    const [row] = await rows(sql, args as never[])
    expect({ ...row }).toMatchObject({ at: 1.5, length: 'five', flag: 1, none: null })
    expect(Object.keys(row ?? {})).toEqual(['at', 'length', 'flag', 'none', 'bytes'])
    expect(Array.from({ length: 6 }, (_, place) => row?.[place]).slice(0, 4)).toEqual([1.5, 'five', 1, null])
    expect(row?.[5]).toBe('hidden behind the first')
    expect([...new Uint8Array(row?.['bytes'] as ArrayBuffer)]).toEqual([1, 2])
  })

  it.each([
    [undefined, TypeError],
    [Number.NaN, RangeError],
    [Infinity, RangeError],
  ])('%s is refused', async (value, kind) => {
    await expect(rows('SELECT ?', [value] as never[])).rejects.toThrow(kind)
  })

  it('too large for a number are refused, not rounded', async () => {
    await expect(rows('SELECT 9007199254740993 AS big')).rejects.toThrow(RangeError)
  })
})

describe('a statement', () => {
  it('that is asked again gives what is there now', async () => {
    const count = async () => (await rows('SELECT count(*) AS n FROM stories'))[0]?.['n']
    expect(await count()).toBe(0)
    await rows('INSERT INTO stories (slug) VALUES (?)', ['fog'] as never[])
    expect(await count()).toBe(1)
    const result = await client.execute({ sql: 'UPDATE stories SET at = ?', args: [2] })
    expect(result.rowsAffected).toBe(1)
  })

  it('fails by SQLite’s code, and works again afterwards', async () => {
    const insert = (slug: string) =>
      rows('INSERT INTO stories (slug) VALUES (?) RETURNING slug', [slug] as never[])
    await expect(insert('fog')).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_UNIQUE' })
    expect((await insert('mist'))[0]?.['slug']).toBe('mist')
  })

  it('sees a column that came later', async () => {
    const all = () => rows('SELECT * FROM stories LIMIT 1')
    expect(Object.keys((await all())[0] ?? {})).toEqual(['id', 'slug', 'at'])
    await rows('ALTER TABLE stories ADD COLUMN kicker TEXT')
    expect(Object.keys((await all())[0] ?? {})).toEqual(['id', 'slug', 'at', 'kicker'])
  })

  it('sees a column that a transaction of another connection added', async () => {
    const all = () => rows('SELECT * FROM stories LIMIT 1')
    await all()
    const transaction = await client.transaction()
    await transaction.execute('ALTER TABLE stories ADD COLUMN dek TEXT')
    await transaction.commit()
    expect(Object.keys((await all())[0] ?? {})).toEqual(['id', 'slug', 'at', 'kicker', 'dek'])
  })
})

describe('a transaction', () => {
  const slugs = async () => (await rows('SELECT slug FROM stories ORDER BY id')).map((row) => row['slug'])
  const insert = (slug: string) => ({ sql: 'INSERT INTO stories (slug) VALUES (?)', args: [slug] })

  it('is not seen by others before its end, and not at all when it is rolled back', async () => {
    const before = await slugs()
    const transaction = await client.transaction()
    await transaction.execute(insert('haze'))
    expect(await slugs()).toEqual(before)
    await transaction.rollback()
    expect(await slugs()).toEqual(before)
    const next = await client.transaction()
    await next.execute(insert('haze'))
    await next.commit()
    expect(await slugs()).toEqual([...before, 'haze'])
  })

  it('that has ended touches nothing of the next one', async () => {
    const first = await client.transaction()
    await first.commit()
    const second = await client.transaction()
    await second.execute(insert('drizzle'))
    first.close()
    await first.rollback()
    await expect(first.execute(insert('rain'))).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    await expect(first.commit()).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
    await second.commit()
    expect((await slugs()).at(-1)).toBe('drizzle')
  })

  it('whose commit fails is still to be rolled back', async () => {
    await client.executeMultiple(
      'CREATE TABLE notes (story REFERENCES stories (id) DEFERRABLE INITIALLY DEFERRED)',
    )
    const transaction = await client.transaction()
    await transaction.execute('INSERT INTO notes VALUES (12345)')
    await expect(transaction.commit()).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    await transaction.rollback()
    expect(await rows('SELECT count(*) AS n FROM notes')).toMatchObject([{ n: 0 }])
  })

  it('that meets another process’s waits for its end; a statement of its own fails at once', async () => {
    const other = open('one.db')
    const transaction = await client.transaction()
    const refused = { code: expect.stringMatching(/^SQLITE_BUSY/) as string }
    await expect(other.execute(insert('squall'))).rejects.toMatchObject(refused)
    const waiting = other.transaction()
    await transaction.execute(insert('breeze'))
    await transaction.commit()
    const next = await waiting
    await next.execute(insert('gale'))
    await next.commit()
    await other.execute(insert('squall'))
    expect((await slugs()).slice(-3)).toEqual(['breeze', 'gale', 'squall'])
    other.close()
  })
})

it('keeps what is acknowledged through a power cut', async () => {
  const [synchronous] = await rows('PRAGMA synchronous')
  const [mode] = await rows('PRAGMA journal_mode')
  const transaction = await client.transaction()
  const writer = await transaction.execute('PRAGMA synchronous')
  await transaction.rollback()
  expect([synchronous?.[0], mode?.[0], writer.rows[0]?.[0]]).toEqual([2, 'wal', 2])
})

test('others have their turn while a long transaction goes on', async () => {
  const transaction = await client.transaction('write')
  const other = { had: 0 }
  setImmediate(() => other.had++)
  for (let statement = 0; other.had === 0 && statement < 100_000; statement++)
    await transaction.execute('select 1')
  expect(other.had).toBe(1)
  await transaction.commit()
})
