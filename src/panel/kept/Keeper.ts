import type { KeptText } from '../../editorial/kept/keptText.ts'
import { dropLocal, putLocal } from './localTexts.ts'
import type { RemoteTexts } from './remoteTexts.ts'

/** The shortest time between two requests, and after a final refusal, in milliseconds. */
const pauses = { sent: 4000, refused: 60_000 } as const

type Place = Pick<KeptText, 'document' | 'form' | 'resource'> & { user: string }
type Text = Pick<KeptText, 'fields' | 'rev'>

/** Stores the unsaved text of one form: in the browser at once, on the server within four seconds. */
export class Keeper {
  readonly #place
  readonly #remote
  readonly #onRefusal
  #text: Text | undefined
  #local = ''
  #sent = ''
  #sending: Promise<void> | undefined
  #nextAt = 0

  /** @param onRefusal is called with the reason when the server does not store a text, and with undefined when it does */
  constructor(place: Place, remote: RemoteTexts, onRefusal: (refusal: string | undefined) => void) {
    this.#place = place
    this.#remote = remote
    this.#onRefusal = onRefusal
  }

  /** Stores the current text of the form, unless it equals the opened document. */
  keep(text: Text): void {
    if (Object.keys(text.fields).length === 0) {
      void this.drop()
      return
    }
    this.#text = text
    const said = JSON.stringify(text)
    if (said !== this.#local) {
      this.#local = said
      this.#putLocal(text, false)
    }
    this.hand()
  }

  /** Sends what the server does not have yet, if enough time has passed. */
  hand(): void {
    if (!this.#sending && Date.now() >= this.#nextAt) this.#hand(false)
  }

  /** Sends it at once, because the form is being left. */
  leave(): void {
    this.#hand(true)
  }

  #hand(isLeaving: boolean): void {
    if (!this.#text || this.#local === this.#sent) return
    this.#nextAt = Date.now() + pauses.sent
    this.#sending = this.#send(this.#text, this.#local, isLeaving).finally(() => {
      this.#sending = undefined
    })
  }

  /** Deletes the text in the browser and on the server, because it was saved or discarded. */
  async drop(): Promise<void> {
    if (this.#local === '' && this.#sent === '') return
    this.#text = undefined
    this.#local = ''
    this.#sent = ''
    const { form, user } = this.#place
    await this.#sending
    this.#onRefusal(undefined)
    await Promise.allSettled([dropLocal({ form, user }), this.#remote.drop(form)])
  }

  async #send(text: Text, said: string, isLeaving: boolean): Promise<void> {
    const { document, form, resource } = this.#place
    const refused = await this.#remote.put({ document, form, resource, ...text }, isLeaving)
    this.#onRefusal(refused?.refusal)
    if (refused?.isFinal) this.#nextAt = Date.now() + pauses.refused
    if (refused || this.#local === '') return
    this.#sent = said
    if (this.#local === said) this.#putLocal(text, true)
  }

  #putLocal(text: Text, isHandedOver: boolean): void {
    // The browser may have no space, or be a private window; the server has the text then.
    putLocal({ ...this.#place, ...text, at: new Date().toISOString(), isHandedOver }).catch(() => undefined)
  }
}
