import type { Payload } from 'payload'

/** Whether the server can do its work, as an orchestrator asks it. */
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
      const database = payload ? await reach(payload) : 'starting'
      const migrations = state === 'starting' ? 'running' : 'done'
      return { ready: state === 'open' && database === 'ok', checks: { server: state, database, migrations } }
    },
  }
}

const patience = 2000

const reach = async (payload: Payload): Promise<string> => {
  const late = new Promise<string>((resolve) => {
    setTimeout(() => resolve('unreachable'), patience).unref()
  })
  const asked = payload.db.findOne({ collection: 'users', where: { id: { exists: false } } }).then(
    () => 'ok',
    () => 'unreachable',
  )
  return Promise.race([asked, late])
}
