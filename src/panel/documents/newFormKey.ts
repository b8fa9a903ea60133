/** A key for one open form. `crypto.randomUUID` is not available when the panel is served without https. */
export const newFormKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
