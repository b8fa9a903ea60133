import type { SanitizedConfig } from 'payload'

/** Changes a configuration that Payload has built, in place. */
export type Step = (built: SanitizedConfig) => void

/**
 * Changes the configuration after Payload has built it, when its own collections, default endpoints and flattened fields
 * exist. A plugin would run before that.
 *
 * @param steps run in this order; a hook that a later step prepends runs before those of earlier steps
 * @reaches payload
 */
export const afterBuild = async (
  config: Promise<SanitizedConfig>,
  steps: readonly Step[],
): Promise<SanitizedConfig> => {
  const built = await config
  for (const step of steps) step(built)
  return built
}
