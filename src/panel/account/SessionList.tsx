'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { LocalTime } from '../words/LocalTime.tsx'
import { askServer } from './askServer.ts'

type Session = {
  id: string
  createdAt: string
  lastUsedAt: string
  address: string | null
  agent: string | null
  current: boolean
}

type Props = { url: string; query: string; isOwn: boolean }

/** The sessions of an account, and buttons to end them. */
export const SessionList = ({ url, query, isOwn }: Props) => {
  const { sessions, refused, end } = useSessions(`${url}/sessions`, query)
  return (
    <section aria-labelledby="security-sessions" className="security__part">
      <h3 id="security-sessions">Logged in</h3>
      {refused && <p role="alert">{refused}</p>}
      <ul className="security__sessions">
        {sessions.map((session) => (
          <li key={session.id}>
            <Line end={end} session={session} />
          </li>
        ))}
      </ul>
      {sessions.some(({ current }) => !current) && (
        <Button buttonStyle="secondary" onClick={() => void end()} size="small">
          {isOwn ? 'Log out everywhere else' : 'Log out everywhere'}
        </Button>
      )}
      {sessions.length === 0 && <p>Nowhere.</p>}
    </section>
  )
}

const Line = ({ session, end }: { session: Session; end: (id: string) => Promise<void> }) => (
  <>
    <div>
      <strong>{session.agent ?? 'Unknown program'}</strong>
      <p className="security__quiet">
        {session.address ?? 'unknown address'}, since <LocalTime value={session.createdAt} />, last used{' '}
        <LocalTime value={session.lastUsedAt} />
      </p>
    </div>
    {session.current ? (
      <span>This one</span>
    ) : (
      <Button buttonStyle="secondary" margin={false} onClick={() => void end(session.id)} size="small">
        Log out
      </Button>
    )}
  </>
)

const useSessions = (url: string, query: string) => {
  const [sessions, setSessions] = useState<Session[]>([])
  const [refused, setRefused] = useState<string>()
  const read = useCallback(async () => {
    const answer = await askServer<{ docs: Session[] }>('GET', url + query)
    if (answer.ok) setSessions(answer.body.docs)
    else setRefused(answer.refusal.message)
  }, [query, url])
  useEffect(() => void read(), [read])
  const end = async (id?: string) => {
    const answer = await askServer('DELETE', id === undefined ? url + query : `${url}/${id}`)
    if (!answer.ok) setRefused(answer.refusal.message)
    await read()
  }
  return { sessions, refused, end }
}
