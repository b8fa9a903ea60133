import type { LiveFilter } from '../filter.ts'
import type { Listener } from '../hub.ts'

/** So many bytes wait for a client at most, beside what the sockets hold. */
const mostWaiting = 256 * 1024

/** How long a client may take to make room while it is told what it missed, in milliseconds. */
const patience = 30_000

/**
 * A stream that a listener's text goes into. Text beyond the limit is the hub's to hold back; nothing is kept for a
 * client that does not read.
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
    /* What waits for a client that takes nothing away is thrown away with its connection, not kept until it does. */
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
