import type { RequestHandler } from 'express'

import type { Settings } from '../platform/settings/readSettings.ts'

/** Days until what is said is to be asked for again; RFC 9116 §2.5.5 advises less than a year. */
const goodFor = 180

const day = 86_400_000

/** Where to report a weakness (RFC 9116), as the settings say; nothing is there when they say nothing. */
export const securityTxt =
  ({ address, securityContact }: Pick<Settings, 'address' | 'securityContact'>): RequestHandler =>
  (_req, res, next) => {
    if (securityContact === undefined) {
      next()
      return
    }
    const midnight = Math.floor(Date.now() / day) * day
    const lines = [
      `Contact: ${securityContact}`,
      `Expires: ${new Date(midnight + goodFor * day).toISOString()}`,
      'Preferred-Languages: en',
      `Canonical: ${address}/.well-known/security.txt`,
    ]
    res.type('text/plain; charset=utf-8').set('Cache-Control', 'public, max-age=3600')
    res.send(`${lines.join('\n')}\n`)
  }
