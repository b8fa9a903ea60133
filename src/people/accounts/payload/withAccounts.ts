import type { CollectionConfig, Field } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { staffOnly } from '../../access/payload/accessFor.ts'
import { sessionSeconds } from '../rules.ts'
import { afterAccountChange, afterLogout, beforeAccountDelete, keepAnAdmin } from './accountHooks.ts'
import { checkAccount } from './checkAccount.ts'
import { requireCurrentPassword } from './currentPassword.ts'
import { firstAdminEndpoint } from './firstAdminEndpoint.ts'
import { logInEndpoints } from './logInEndpoints.ts'
import { refuseSessionToKey } from './noSessionForKeys.ts'
import { checkPasswordRules, checkReset } from './passwordHooks.ts'
import { sessionEndpoints } from './sessionEndpoints.ts'
import { startSession } from './startSession.ts'
import { totpEndpoints } from './totpEndpoints.ts'

/** When a link for a new password was last sent. Payload's own field is written outside the request's transaction. */
const resetPasswordRequestedAt: Field = {
  name: 'resetPasswordRequestedAt',
  type: 'date',
  access: { create: nobody, read: nobody, update: nobody },
  hidden: true,
}

/** The current password, sent with a change of password or e-mail address; it is never stored or returned. */
const currentPassword: Field = {
  name: 'currentPassword',
  type: 'text',
  label: 'Your present password',
  virtual: true,
  access: { create: nobody, read: staffOnly },
  admin: {
    components: { Field: '/src/panel/account/CurrentPassword.tsx#CurrentPassword' },
    disableListColumn: true,
    disableListFilter: true,
    disableBulkEdit: true,
    condition: ({ id }) => Boolean(id),
  },
}

/** Turns a collection into one of accounts: with sessions, password rules, a lock-out, second factors and the log. */
export const withAccounts = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  auth: {
    cookies: { sameSite: 'Lax' },
    forgotPassword: { minRequestInterval: 0 },
    // Payload would lock an account for everybody; wrong attempts are counted in `logInAttempts` instead.
    maxLoginAttempts: 0,
    tokenExpiration: sessionSeconds,
    useSessions: false,
  },
  endpoints: [firstAdminEndpoint, ...logInEndpoints, ...sessionEndpoints, ...totpEndpoints],
  fields: [currentPassword, ...collection.fields, resetPasswordRequestedAt],
  hooks: {
    beforeOperation: [refuseSessionToKey, checkReset],
    beforeValidate: [requireCurrentPassword, checkPasswordRules],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), keepAnAdmin],
    afterChange: [afterAccountChange],
    beforeDelete: [beforeAccountDelete, ...(collection.hooks?.beforeDelete ?? [])],
    beforeLogin: [checkAccount],
    afterLogout: [afterLogout],
    afterOperation: [startSession],
  },
})
