import { type RefObject, useEffect, useRef } from 'react'

/**
 * Gives the focus back to the card that was moved: when its dialog closes, and when it comes to another place.
 *
 * @param card the card that is being moved, by its `data-card`
 * @param shown changes whenever the cards may have been drawn anew
 */
export const useKeepFocus = (
  box: RefObject<HTMLElement | null>,
  card: string | undefined,
  shown: unknown,
): void => {
  const last = useRef(card)
  useEffect(() => {
    if (card !== undefined) {
      last.current = card
      return
    }
    if (document.activeElement !== document.body) return
    box.current?.querySelector<HTMLElement>(`[data-card="${last.current}"] button`)?.focus()
  }, [box, card, shown])
}
