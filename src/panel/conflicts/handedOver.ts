/** The longest that an editor keeps its text back, and a little, in milliseconds. */
const longest = 600

/**
 * Resolves when the editors have handed their text to the form: they do it when the browser has time, up to half a
 * second late, and a save takes what the form has.
 */
export const handedOver = async (): Promise<void> => {
  await new Promise<void>((resolve) => {
    if (!('requestIdleCallback' in window)) setTimeout(resolve, longest)
    else requestIdleCallback(() => resolve(), { timeout: longest })
  })
  /* The form takes it with its next drawing. */
  await new Promise((resolve) => setTimeout(resolve))
}
