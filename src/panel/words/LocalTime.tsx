'use client'

import { useEffect, useState } from 'react'

/** A time in the person's time zone. The server renders it in its own zone first, because it does not know the person's. */
export const LocalTime = ({ value }: { value: string }) => {
  const [words, setWords] = useState(() => wordsFor(value, 'UTC'))
  useEffect(() => setWords(wordsFor(value, undefined)), [value])
  return <time dateTime={value}>{words}</time>
}

const wordsFor = (value: string, timeZone: string | undefined): string =>
  new Date(value).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
