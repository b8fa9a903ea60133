import { LibsqlError } from '@libsql/client'
import Database from 'libsql'
import { MongoNetworkError, MongoServerError } from 'mongodb'

import { troubleOf } from '../../../../src/platform/database/trouble.ts'
import { mongoAddressProblem, readMongoAddress } from '../../../../src/platform/settings/mongoAddress.ts'

test.each([
  [new LibsqlError('attempt to write a readonly database', 'SQLITE_READONLY_DBMOVED'), 'read-only'],
  [new LibsqlError('database or disk is full', 'SQLITE_FULL'), 'full'],
  [new LibsqlError('disk I/O error', 'SQLITE_IOERR_WRITE'), 'away'],
  [new Database.SqliteError('file is not a database', 'SQLITE_NOTADB', 26), 'corrupt'],
  [new LibsqlError('malformed', 'SQLITE_CORRUPT'), 'corrupt'],
  [new Error('Failed query', { cause: new LibsqlError('not a database', 'SQLITE_NOTADB') }), 'corrupt'],
  [new MongoNetworkError('connection 4 closed'), 'away'],
  [new MongoServerError({ message: 'not primary', code: 10_107 }), 'away'],
  [new LibsqlError('UNIQUE constraint failed', 'SQLITE_CONSTRAINT'), undefined],
  [new MongoServerError({ message: 'duplicate key', code: 11_000 }), undefined],
  [new Error('anything else'), undefined],
  ['no error', undefined],
])('%s is told as %s', (error, trouble) => {
  expect(troubleOf(error)).toBe(trouble)
})

test.each([
  ['mongodb://desk:word@one:27017,two:27018/desk?replicaSet=rs0', undefined],
  ['mongodb+srv://desk.example.org/desk', undefined],
  ['mongodb://one/desk', 'names no replica set'],
  ['mongodb://', 'is not a valid MongoDB address'],
  ['mongodb://one:99999/desk?replicaSet=rs0', 'is not a valid MongoDB address'],
  ['mongodb://desk:hush@one/desk?replicaSet=rs0&bogus=1', 'is not a valid MongoDB address'],
])('%s: %s', (url, problem) => {
  const found = mongoAddressProblem(url)
  expect(found).not.toEqual(expect.stringContaining('hush'))
  expect(found?.startsWith(problem ?? '')).toBe(problem === undefined ? undefined : true)
})

test.each([
  ['', { w: 'majority', journal: true }],
  ['&w=1', { w: 1, journal: true }],
  ['&w=majority&wtimeoutMS=500', { w: 'majority', journal: true, wtimeoutMS: 500 }],
  ['&journal=false', { w: 'majority', journal: false }],
])('an address that ends with “%s” has the write concern %j', (more, writeConcern) => {
  expect(readMongoAddress(`mongodb://one/desk?replicaSet=rs0${more}`)).toMatchObject({ writeConcern })
})
