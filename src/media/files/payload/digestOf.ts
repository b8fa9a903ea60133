/** The digest of a file by which its version goes: 96 bits of its SHA-256, worked out beside the event loop. */
export const digestOf = async (bytes: Uint8Array): Promise<string> => {
  const hash = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))
  return Buffer.from(hash).subarray(0, 12).toString('base64url')
}
