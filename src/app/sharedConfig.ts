import type { SanitizedConfig } from 'payload'

type Shared = { copydeskConfig?: Promise<SanitizedConfig> }

const shared = globalThis as Shared

/** Hands the server's configuration to the admin panel, which Next loads from a bundle of its own. */
export const shareConfig = (config: Promise<SanitizedConfig>): void => {
  shared.copydeskConfig = config
}

/**
 * The configuration of the running server. The panel uses it instead of building a second one, so that there is
 * one configuration and one Payload in the process; while Next builds, there is none and none is asked for.
 */
export const sharedConfig = shared.copydeskConfig as unknown as Promise<SanitizedConfig>
