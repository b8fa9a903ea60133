import { type AuthStrategyFunctionArgs, JWTAuthentication, type Payload } from 'payload'

import { inWriteScope } from '../../../platform/database/payload/writeQueue.ts'
import { isNewcomer } from './isNewcomer.ts'
import { readSessions, type SessionRow } from './sessions.ts'

type Strategy = Payload['authStrategies'][number]
type Account = { id: string | number; disabled?: boolean | null; sessions?: SessionRow[] }

/** How precise the last use of a session is stored, in milliseconds. */
const grain = 10 * 60_000

/**
 * Adds our sessions to Payload's tokens: a token is valid as long as its session exists and its account is not disabled.
 * Role and sections are read with the account on every request.
 *
 * @reaches payload
 */
export const checkSessions = (payload: Payload): void => {
  payload.authStrategies = payload.authStrategies.map((strategy) =>
    strategy.name === 'local-jwt' ? checkingSessions(strategy) : strategy,
  )
}

const checkingSessions = (strategy: Strategy): Strategy => ({
  ...strategy,
  authenticate: async (args: AuthStrategyFunctionArgs) => {
    const seen = withSessions(args.payload)
    const result = await JWTAuthentication({ ...args, payload: seen.payload })
    const sid = (result.user as { _sid?: string } | null)?._sid
    const session = seen.sessions.find(({ id }) => id === sid)
    if (session) touch(args.payload, session)
    return { ...result, user: result.user && { ...result.user, _newcomer: isNewcomer(result.user) } }
  },
})

/**
 * A view of Payload for its own strategy, which expects an account to contain its sessions. We store sessions separately,
 * because Payload would write the whole account back on every log-in.
 */
const withSessions = (payload: Payload): { payload: Payload; sessions: SessionRow[] } => {
  const seen: { payload: Payload; sessions: SessionRow[] } = { payload, sessions: [] }
  const { users } = payload.collections
  const auth = { ...users.config.auth, useSessions: true }
  const findByID = async (args: Parameters<Payload['findByID']>[0]) => {
    const account = (await payload.findByID(args)) as unknown as Account
    if (account.disabled === true) return null
    seen.sessions = await readSessions(payload, String(account.id))
    return { ...account, sessions: seen.sessions }
  }
  seen.payload = Object.create(payload, {
    collections: { value: { users: { ...users, config: { ...users.config, auth } } } },
    findByID: { value: findByID },
  }) as Payload
  return seen
}

const touch = (payload: Payload, { id, lastUsedAt }: SessionRow): void => {
  const now = new Date()
  if (now.getTime() - new Date(lastUsedAt).getTime() < grain) return
  const data = { lastUsedAt: now.toISOString() }
  void inWriteScope(() =>
    payload.db
      .updateOne({ collection: 'sessions', id, data, returning: false })
      .catch((err: unknown) =>
        payload.logger.warn({ err, msg: 'The last use of a session could not be saved.' }),
      ),
  )
}
