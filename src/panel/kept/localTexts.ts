import { createStore, del, entries, set, type UseStore } from 'idb-keyval'

import { isOver, type KeptText } from '../../editorial/kept/keptText.ts'

/** A text in this browser, apart for each person; `isHandedOver` says that the server has every word of it. */
export type LocalText = KeptText & { user: string; isHandedOver: boolean }

let opened: UseStore | undefined

/** IndexedDB, which outlives a killed browser; localStorage is written to the disk seconds late. */
const store = (): UseStore => (opened ??= createStore('copydesk-kept', 'texts'))

const keyOf = ({ form, user }: Pick<LocalText, 'form' | 'user'>): string => `${user} ${form}`

/** Keeps a text. A browser that has no room, or keeps nothing in private windows, fails; the server has it then. */
export const putLocal = (text: LocalText): Promise<void> => set(keyOf(text), text, store())

export const dropLocal = (text: Pick<LocalText, 'form' | 'user'>): Promise<void> => del(keyOf(text), store())

/** A person’s texts in this browser. Those that are over are taken away. */
export const localTexts = async (user: string): Promise<LocalText[]> => {
  const all = await entries<string, LocalText>(store())
  const texts = all.map(([, text]) => text)
  const now = new Date()
  await Promise.all(texts.filter((text) => isOver(text, now)).map(dropLocal))
  return texts.filter((text) => text.user === user && !isOver(text, now))
}

/** Leaves nothing of a person in this browser but what the server does not have. */
export const forgetHandedOver = async (user: string): Promise<void> => {
  const texts = await localTexts(user)
  await Promise.all(texts.filter(({ isHandedOver }) => isHandedOver).map(dropLocal))
}
