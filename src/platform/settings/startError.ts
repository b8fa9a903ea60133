/** Why the server cannot start. The message says what is wrong and what to do, so no stack is printed. */
export class StartError extends Error {
  override readonly name: string = 'StartError'
}
