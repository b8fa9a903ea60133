'use client'

import { Link, toast, useConfig } from '@payloadcms/ui'
import { useState } from 'react'

import { send } from '../beside/send.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { ChooseWays } from './ChooseWays.tsx'
import type { ForYouAssignment, ForYouData, ForYouNews } from './readForYou.ts'

const shown = 5

/** Unread notifications, assignments and notification settings of the person. */
export const ForYou = ({ assignments, news, unread, ways }: ForYouData) => {
  const { config } = useConfig()
  const [left, setLeft] = useState({ news, unread })
  const markRead = async (ids?: string[]): Promise<void> => {
    const refusal = await send('POST', `${config.routes.api}/notifications/read`, ids ? { ids } : {})
    if (refusal) toast.error(refusal)
    else setLeft((before) => without(before, ids))
  }
  return (
    <section aria-labelledby="desk-for-you" className="desk-tray for-you">
      <h2 id="desk-for-you">
        For you
        {left.unread > 0 && <span className="desk-tray__total">{left.unread}</span>}
      </h2>
      <News news={left.news.slice(0, shown)} onRead={(id) => void markRead([id])} />
      {left.news.length > shown && (
        <details className="desk-tray__more">
          <summary>and {left.unread - shown} more</summary>
          <News news={left.news.slice(shown)} onRead={(id) => void markRead([id])} />
        </details>
      )}
      {left.unread > 1 && (
        <button
          className="beside__button beside__button--quiet"
          onClick={() => void markRead()}
          type="button"
        >
          Mark all {left.unread} as read
        </button>
      )}
      <Assignments assignments={assignments} />
      <ChooseWays ways={ways} />
    </section>
  )
}

const without = ({ news, unread }: Pick<ForYouData, 'news' | 'unread'>, ids: string[] | undefined) =>
  ids
    ? { news: news.filter(({ id }) => !ids.includes(id)), unread: Math.max(0, unread - ids.length) }
    : { news: [], unread: 0 }

const News = ({ news, onRead }: { news: ForYouNews[]; onRead: (id: string) => void }) => {
  if (news.length === 0) return <p className="desk-lines__empty">Nothing new.</p>
  return (
    <ul className="desk-lines">
      {news.map(({ at, href, id, text }) => (
        <li className="for-you__news" key={id}>
          <Link href={href} prefetch={false}>
            {text}
          </Link>
          <p className="desk-lines__about">
            <LocalTime value={at} />
            <button
              aria-label={`Mark as read: ${text}`}
              className="beside__button beside__button--quiet"
              onClick={() => onRead(id)}
              type="button"
            >
              Mark as read
            </button>
          </p>
        </li>
      ))}
    </ul>
  )
}

const Assignments = ({ assignments }: { assignments: ForYouAssignment[] }) => {
  if (assignments.length === 0) return null
  return (
    <>
      <h3 className="for-you__head">Assigned to me</h3>
      <ul className="desk-lines">
        {assignments.map(({ due, href, id, role, title }) => (
          <li key={id}>
            <Link href={href} prefetch={false}>
              {title}
            </Link>
            <p className="desk-lines__about">
              <span>{role}</span>
              {due && (
                <span>
                  due <LocalTime value={due} />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
