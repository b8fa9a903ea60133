import { AsyncLocalStorage } from 'node:async_hooks'
import { isPromise } from 'node:util/types'

/**
 * An AsyncLocalStorage that is disabled while nothing runs in it. On Node 20 every enabled storage is notified of every
 * callback and promise of the process, which slows down even answers from the cache.
 */
export class LazyAsyncStorage<Store> {
  readonly #storage = new AsyncLocalStorage<Store>()
  #inside = 0

  /** Runs work with a store of its own, until its promise settles if it returns one, else until it returns. */
  run<Result>(store: Store, work: () => Result): Result {
    this.#inside += 1
    let result: Result | undefined
    try {
      result = this.#storage.run(store, work)
      return result
    } finally {
      // This handles a rejection as far as Node is concerned; the caller still has to catch it.
      if (isPromise(result)) result.then(this.#leave, this.#leave)
      else this.#leave()
    }
  }

  /** Runs work without a store. */
  exit<Result>(work: () => Result): Result {
    // Node's own `exit` would disable the storage for everybody meanwhile.
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
