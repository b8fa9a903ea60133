'use client'

import { toast } from '@payloadcms/ui'

import { readStanding, type Standing } from './standing.ts'

/**
 * Asks where a story stands now, outside its own page; says so when the server does not answer.
 *
 * @param url the address of the story in the API
 */
export const askStanding = (url: string): Promise<Standing | undefined> =>
  readStanding(`${url}/transitions`, String(Date.now())).catch(() => {
    toast.error('The server did not say which moves there are. Try again in a moment.')
    return undefined
  })
