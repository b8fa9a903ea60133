/** Slightly longer than an editor delays passing its text to the form, in milliseconds. */
const longest = 600

/**
 * Resolves when the editors have passed their text to the form. They do it when the browser is idle, up to half a second
 * late, but a save sends what the form has.
 */
export const editorsFlushed = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    if (!('requestIdleCallback' in window)) setTimeout(resolve, longest)
    else requestIdleCallback(() => resolve(), { timeout: longest })
  })
  // The form updates with its next render.
  await new Promise((resolve) => setTimeout(resolve))
}
