'use client'

import { Button } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'

import { MadeLink } from '../previews/MadeLink.tsx'
import { LocalTime } from '../words/LocalTime.tsx'
import { askServer } from './askServer.ts'

/** One's secret link to the calendar, for calendar programs: made, shown once, replaced and revoked. */
export const CalendarLink = ({ url }: { url: string }) => {
  const { createdAt, made, make, refused, revoke } = useLink(url)
  return (
    <section aria-labelledby="security-calendar" className="security__part">
      <h3 id="security-calendar">Calendar link</h3>
      <p className="security__quiet">
        Shows the calendar in a program of yours, as you may see it. Whoever has the link sees it too.
      </p>
      {refused && (
        <p className="security__refused" role="alert">
          {refused}
        </p>
      )}
      {made && <MadeLink key={made} url={made} />}
      {createdAt && (
        <p>
          You have one since <LocalTime value={createdAt} />.
        </p>
      )}
      <div className="security__line">
        <Button buttonStyle="secondary" margin={false} onClick={() => void make()} size="small">
          {createdAt ? 'Replace it by a new one' : 'Make a link'}
        </Button>
        {createdAt && (
          <Button buttonStyle="secondary" margin={false} onClick={() => void revoke()} size="small">
            Revoke it
          </Button>
        )}
      </div>
    </section>
  )
}

const useLink = (url: string) => {
  const [createdAt, setCreatedAt] = useState<string | null>(null)
  const [made, setMade] = useState<string>()
  const [refused, setRefused] = useState<string>()
  const read = useCallback(async () => {
    const answer = await askServer<{ createdAt: string | null }>('GET', url)
    if (answer.ok) setCreatedAt(answer.body.createdAt)
    else setRefused(answer.refusal.message)
  }, [url])
  useEffect(() => void read(), [read])
  const make = async () => {
    const answer = await askServer<{ url: string }>('POST', url)
    setMade(answer.ok ? answer.body.url : undefined)
    setRefused(answer.ok ? undefined : answer.refusal.message)
    await read()
  }
  const revoke = async () => {
    const answer = await askServer('DELETE', url)
    setRefused(answer.ok ? undefined : answer.refusal.message)
    if (answer.ok) setMade(undefined)
    await read()
  }
  return { createdAt, made, make, refused, revoke }
}
