import type { GlobalAfterChangeHook } from 'payload'

import { makeDue } from '../../services/payload/turns.ts'
import { refreshEvery } from '../policy.ts'

/** Making the trending lists anew: one process does it at a time. */
export const refreshing = { name: 'trending', every: refreshEvery } as const

/** What editors say of the lists counts at once, whichever process makes them. */
export const refreshSoon: GlobalAfterChangeHook = ({ req }) => makeDue(req, refreshing.name)
