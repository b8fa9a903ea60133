import type { Payload } from 'payload'

import { health } from '../platform/database/payload/health.ts'
import { isWriteConflict } from '../platform/database/payload/writeConflict.ts'
import { troubleOf } from '../platform/database/trouble.ts'

/** Whether the server can do its work, for the probes of an orchestrator. */
export type Readiness = {
  open: (payload: Payload) => void
  close: () => void
  check: () => Promise<{ ready: boolean; checks: Record<string, string> }>
}

/** Starts not ready; `open` once migrations have run, `close` when the server is about to stop. */
export const createReadiness = (): Readiness => {
  let state: 'starting' | 'open' | 'stopping' = 'starting'
  let payload: Payload | undefined
  return {
    open: (opened) => {
      payload = opened
      state = 'open'
    },
    close: () => {
      state = 'stopping'
    },
    check: async () => {
      const database = payload ? await checkDatabase(payload) : 'starting'
      const migrations = state === 'starting' ? 'running' : 'done'
      return { ready: state === 'open' && database === 'ok', checks: { server: state, database, migrations } }
    },
  }
}

const patience = 2000

/** How long a successful write counts as proof that the database accepts writes, in milliseconds. */
const proofLifetime = 5000

let lastProof = -Infinity

/** Checks that the database answers, that its file was not replaced, and that it accepts a write. */
const checkDatabase = async ({ db }: Payload): Promise<string> => {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('unreachable'), patience).unref()
  })
  const probe = health.isAway().then((isAway) => (isAway ? 'unreachable' : takesWrite(db)))
  return Promise.race([probe, late])
}

const takesWrite = async (db: Payload['db']): Promise<string> => {
  if (performance.now() - lastProof < proofLifetime) return 'ok'
  const data = { at: new Date().toISOString() }
  try {
    await db.upsert({ collection: 'payload-kv', data: { key, data }, where: { key: { equals: key } } })
  } catch (error) {
    // Another process holds the write lock, so the database accepts writes.
    if (!isWriteConflict(error)) return troubleOf(error) ?? 'takes no writes'
  }
  lastProof = performance.now()
  return 'ok'
}

const key = 'readiness'
