import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * @typedef {{ uri: string, name: string, stop: () => Promise<void> }} Found
 */

/**
 * A MongoDB with a replica set for the tests: the one named by TEST_MONGODB_URI, a `mongod` on the PATH, or
 * SecantusDB, a server on PyPI that speaks MongoDB's protocol (a test tool only, with known gaps).
 *
 * @returns {Promise<Found | undefined>} undefined when this machine has none
 */
export const findMongodb = async () => {
  const uri = process.env.TEST_MONGODB_URI
  if (uri) return { uri, name: 'the MongoDB of TEST_MONGODB_URI', stop: async () => undefined }
  if (has('mongod')) return startMongod()
  if (has('secantusd-py')) return startSecantus()
  return undefined
}

/** @param {string} command */
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

const startMongod = async () => {
  const port = await freePort()
  const found = await start('mongod', port, (folder) => [
    ...['--port', String(port), '--dbpath', folder, '--replSet', 'rs0', '--bind_ip', '127.0.0.1', '--quiet'],
  ])
  const { MongoClient } = await import('mongodb')
  const client = new MongoClient(`mongodb://127.0.0.1:${port}/?directConnection=true`)
  await client
    .db('admin')
    .command({ replSetInitiate: { _id: 'rs0', members: [{ _id: 0, host: `127.0.0.1:${port}` }] } })
  await client.close()
  return { ...found, name: 'mongod', uri: `mongodb://127.0.0.1:${port}/?replicaSet=rs0` }
}

const startSecantus = async () => {
  const port = await freePort()
  const found = await start('secantusd-py', port, (folder) => [
    ...['--port', String(port), '--storage-path', folder, '--sync-on-commit', '--log-level', 'ERROR'],
  ])
  return { ...found, name: 'SecantusDB', uri: `mongodb://127.0.0.1:${port}/?replicaSet=secantus` }
}

/**
 * @param {string} command
 * @param {number} port
 * @param {(folder: string) => string[]} argsFor
 */
const start = async (command, port, argsFor) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-mongodb-'))
  const server = spawn(command, argsFor(folder), { stdio: 'ignore' })
  const stop = async () => {
    server.kill('SIGTERM')
    if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
    rmSync(folder, { force: true, recursive: true })
  }
  await reachable(port)
  return { stop }
}

/** @param {number} port */
const reachable = async (port) => {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    const socket = connect(port, '127.0.0.1')
    const answer = await Promise.race([
      once(socket, 'connect').then(
        () => true,
        () => false,
      ),
      once(socket, 'error').then(
        () => false,
        () => false,
      ),
    ])
    socket.destroy()
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`Nothing answers on port ${port} after a minute.`)
}

/** A port that nothing listens on. */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}
