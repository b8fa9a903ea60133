'use client'

import { useEffect, useState } from 'react'

/** A moment on the person's own clock. The server draws it on its clock first, for it does not know theirs. */
export const LocalTime = ({ value }: { value: string }) => {
  const [words, setWords] = useState(() => wordsFor(value, 'UTC'))
  useEffect(() => setWords(wordsFor(value, undefined)), [value])
  return <time dateTime={value}>{words}</time>
}

const wordsFor = (value: string, timeZone: string | undefined): string =>
  new Date(value).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
