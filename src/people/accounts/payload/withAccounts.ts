import type { CollectionConfig, Field } from 'payload'

import { nobody } from '../../../platform/records/payload/nobody.ts'
import { staffOnly } from '../../access/payload/accessFor.ts'
import { sessionSeconds } from '../rules.ts'
import { afterAccountChange, afterLogout, beforeAccountGoes, keepAnAdmin } from './accountHooks.ts'
import { checkAccount } from './checkAccount.ts'
import { firstAdminEndpoint } from './firstAdminEndpoint.ts'
import { giveSession } from './giveSession.ts'
import { logInEndpoints } from './logInEndpoints.ts'
import { refuseSessionToKey } from './noSessionForKeys.ts'
import { checkPasswordRules, checkReset } from './passwordHooks.ts'
import { askPasswordAgain } from './provePassword.ts'
import { sessionEndpoints } from './sessionEndpoints.ts'
import { totpEndpoints } from './totpEndpoints.ts'

/** Payload's own interval between links for a new password writes outside the request's transaction. */
const resetPasswordRequestedAt: Field = {
  name: 'resetPasswordRequestedAt',
  type: 'date',
  access: { create: nobody, read: nobody, update: nobody },
  hidden: true,
}

/** Sent along with a change of what opens the account; it is stored nowhere and shown to nobody. */
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

/** Makes accounts of a collection: sessions of our own, rules for passwords, the lock-out, second factors, the log. */
export const withAccounts = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  auth: {
    cookies: { sameSite: 'Lax' },
    forgotPassword: { minRequestInterval: 0 },
    // Payload closes an account to everybody: wrong attempts are counted in `logInAttempts`.
    maxLoginAttempts: 0,
    tokenExpiration: sessionSeconds,
    useSessions: false,
  },
  endpoints: [firstAdminEndpoint, ...logInEndpoints, ...sessionEndpoints, ...totpEndpoints],
  fields: [currentPassword, ...collection.fields, resetPasswordRequestedAt],
  hooks: {
    beforeOperation: [refuseSessionToKey, checkReset],
    beforeValidate: [askPasswordAgain, checkPasswordRules],
    beforeChange: [...(collection.hooks?.beforeChange ?? []), keepAnAdmin],
    afterChange: [afterAccountChange],
    beforeDelete: [beforeAccountGoes],
    beforeLogin: [checkAccount],
    afterLogout: [afterLogout],
    afterOperation: [giveSession],
  },
})
