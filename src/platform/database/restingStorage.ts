import { AsyncLocalStorage } from 'node:async_hooks'
import { isPromise } from 'node:util/types'

/**
 * An AsyncLocalStorage that rests while nobody is in it. On Node 20 every storage in use is told of every callback and
 * promise of the process, and an answer from memory pays for that as any other request does.
 */
export class RestingStorage<Store> {
  readonly #storage = new AsyncLocalStorage<Store>()
  #inside = 0

  /** Runs work with a store of its own: until its promise settles if it gives one, else until it returns. */
  run<Result>(store: Store, work: () => Result): Result {
    this.#inside += 1
    let result: Result | undefined
    try {
      result = this.#storage.run(store, work)
      return result
    } finally {
      // Whoever drops the promise has to catch what it fails with: here it counts as heard.
      if (isPromise(result)) result.then(this.#leave, this.#leave)
      else this.#leave()
    }
  }

  /** Runs work as if it were not inside. */
  exit<Result>(work: () => Result): Result {
    // Node's own `exit` would stop it for everybody meanwhile.
    return (this.#storage as AsyncLocalStorage<Store | undefined>).run(undefined, work)
  }

  getStore(): Store | undefined {
    return this.#storage.getStore()
  }

  readonly #leave = (): void => {
    this.#inside -= 1
    if (this.#inside === 0) this.#storage.disable()
  }
}
