import type { GlobalAfterChangeHook } from 'payload'

import { makeDue } from '../../../platform/jobs/payload/jobLease.ts'
import { refreshing } from './refreshing.ts'

/** What editors say of the lists counts at once, whichever process makes them. */
export const refreshSoon: GlobalAfterChangeHook = ({ req }) => makeDue(req, refreshing.name)
