import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

import { isOver, type KeptText } from '../../editorial/kept/keptText.ts'

/** A person's unsaved text in this browser; `isHandedOver` when the server has all of it. */
export type LocalText = KeptText & { user: string; isHandedOver: boolean }

let opened: UseStore | undefined

/** IndexedDB survives a killed browser; localStorage is written to disk seconds late. */
const store = (): UseStore => (opened ??= createStore('copydesk-kept', 'texts'))

const keyOf = ({ form, user }: Pick<LocalText, 'form' | 'user'>): string => `${user} ${form}`

/** Stores a text. It rejects when the browser has no space or is a private window; the server has the text then. */
export const putLocal = (text: LocalText): Promise<void> => set(keyOf(text), text, store())

export const dropLocal = (text: Pick<LocalText, 'form' | 'user'>): Promise<void> => del(keyOf(text), store())

/** A person’s texts in this browser; expired ones are deleted. */
export const localTexts = async (user: string): Promise<LocalText[]> => {
  const all = await entries<string, LocalText>(store())
  const texts = all.map(([, text]) => text)
  const now = new Date()
  await Promise.all(texts.filter((text) => isOver(text, now)).map(dropLocal))
  return texts.filter((text) => text.user === user && !isOver(text, now))
}

/** Deletes a person's texts from this browser, except those that the server does not have. */
export const forgetHandedOver = async (user: string): Promise<void> => {
  const texts = await localTexts(user)
  await Promise.all(texts.filter(({ isHandedOver }) => isHandedOver).map(dropLocal))
}
