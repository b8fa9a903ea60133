import type { SanitizedConfig } from 'payload'

/** Changes a configuration that Payload has built. */
export type Step = (built: SanitizedConfig) => void

/**
 * Changes the configuration after Payload has built it. Only then are its own collections, its default endpoints and the
 * flattened fields there; a plugin would come before them.
 *
 * @param steps in this order; a hook that a later step puts first comes before those of the steps before it
 * @reaches payload
 */
export const onceBuilt = async (
  config: Promise<SanitizedConfig>,
  steps: readonly Step[],
): Promise<SanitizedConfig> => {
  const built = await config
  for (const step of steps) step(built)
  return built
}
