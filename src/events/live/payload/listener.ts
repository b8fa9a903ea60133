import type { LiveFilter } from '../filter.ts'
import type { Listener } from '../hub.ts'

/** The most bytes that are buffered for a client, beside the buffers of its socket. */
const mostWaiting = 256 * 1024

/** How long a client may take to read while it catches up, in milliseconds. */
const patience = 30_000

/**
 * A listener as a readable stream. The hub must not send to it while it is full; nothing is buffered beyond the limit for
 * a client that does not read.
 */
export class StreamListener implements Listener {
  readonly filter
  readonly body: ReadableStream<Uint8Array>
  readonly #encoder = new TextEncoder()
  readonly #onGone
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined
  #isGone = false
  #pulled = (): void => undefined

  /** @param onGone called once, when the client has gone or the stream is ended */
  constructor(filter: LiveFilter, onGone: (listener: Listener) => void) {
    this.filter = filter
    this.#onGone = onGone
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller
        },
        pull: () => this.#pulled(),
        cancel: () => this.#go(),
      },
      new ByteLengthQueuingStrategy({ highWaterMark: mostWaiting }),
    )
  }

  send(text: string): void {
    if (!this.#isGone) this.#controller?.enqueue(this.#encoder.encode(text))
  }

  isFull(): boolean {
    return !this.#isGone && (this.#controller?.desiredSize ?? 0) <= 0
  }

  hasRoom(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), patience)
      this.#pulled = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  isGone(): boolean {
    return this.#isGone
  }

  end(): void {
    if (this.#isGone) return
    // An error discards the buffer together with the connection; `close` would keep it until the client reads.
    if (this.isFull()) this.#controller?.error(new DOMException('The client was too slow.', 'AbortError'))
    else this.#controller?.close()
    this.#go()
  }

  #go(): void {
    if (this.#isGone) return
    this.#isGone = true
    this.#pulled()
    this.#onGone(this)
  }
}
