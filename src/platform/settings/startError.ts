/** Why the server cannot start, in words that need no trace: what is wrong, and what to do. */
export class StartError extends Error {
  override readonly name: string = 'StartError'
}
