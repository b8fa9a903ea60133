type Account = { role?: unknown; disabled?: unknown }

/**
 * Whether a change would leave the newsroom without an admin.
 *
 * @param after the account after the change; undefined when it is deleted
 * @param others how many other admins there are who can log in
 */
export const leavesNoAdmin = (change: {
  before: Account
  after: Account | undefined
  others: number
}): boolean => isAdmin(change.before) && !isAdmin(change.after) && change.others === 0

const isAdmin = (account: Account | undefined): boolean =>
  account?.role === 'admin' && account.disabled !== true
