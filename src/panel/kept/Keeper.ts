import type { KeptText } from '../../editorial/kept/keptText.ts'
import { dropLocal, putLocal } from './localTexts.ts'
import type { RemoteTexts } from './remoteTexts.ts'

/** The least time between two texts that are sent, and after one that was refused for good, in milliseconds. */
const pauses = { sent: 4000, refused: 60_000 } as const

type Place = Pick<KeptText, 'document' | 'form' | 'resource'> & { user: string }
type Text = Pick<KeptText, 'fields' | 'rev'>

/** Keeps what is typed into one form: in the browser whenever it is told, on the server within four seconds. */
export class Keeper {
  readonly #place
  readonly #remote
  readonly #onRefusal
  #text: Text | undefined
  #local = ''
  #sent = ''
  #sending: Promise<void> | undefined
  #nextAt = 0

  /** @param onRefusal told why the server does not keep a text, and undefined when it does */
  constructor(place: Place, remote: RemoteTexts, onRefusal: (refusal: string | undefined) => void) {
    this.#place = place
    this.#remote = remote
    this.#onRefusal = onRefusal
  }

  /** Keeps the text of the form as it is now; nothing is kept of one that says what was opened. */
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

  /** Hands over what the server does not have yet, when it is time. */
  hand(): void {
    if (!this.#sending && Date.now() >= this.#nextAt) this.#hand(false)
  }

  /** Hands it over at once, for the form is left. */
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

  /** Forgets the text here and there: it was saved, or is not wanted. */
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
    /* A browser without room, or a private window that keeps nothing: the server has it. */
    putLocal({ ...this.#place, ...text, at: new Date().toISOString(), isHandedOver }).catch(() => undefined)
  }
}
