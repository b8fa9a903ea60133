/** The digest of a file for its version: 96 bits of its SHA-256, computed off the event loop. */
export const digestOf = async (bytes: Uint8Array): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Buffer.from(hash).subarray(0, 12).toString('base64url')
}
