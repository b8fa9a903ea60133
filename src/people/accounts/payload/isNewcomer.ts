import { settings } from '../../../platform/settings/settings.ts'

/** Whether this person's role needs a second factor and they have none yet. */
export const isNewcomer = (user: object): boolean => {
  const { role, secondFactor } = user as { role?: unknown; secondFactor?: unknown }
  return settings.totpRequired.some((one) => one === role) && secondFactor !== true
}
