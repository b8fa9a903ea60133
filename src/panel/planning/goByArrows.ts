import type { KeyboardEvent } from 'react'

const steps: Readonly<Record<string, [column: number, card: number]>> = {
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
}

/** Moves the focus from card to card: up and down in a column, left and right to the next column that has cards. */
export const goByArrows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = steps[event.key]
  const from = event.target as HTMLElement
  const here = from.closest('[data-card]')
  if (!step || !here || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  const next = cardFrom(here, cardsIn(event.currentTarget), step)
  next?.querySelector<HTMLElement>(from.matches('button') ? 'button' : 'a')?.focus()
}

const cardsIn = (columns: Element): Element[][] =>
  [...columns.children]
    .map((column) => [...column.querySelectorAll('[data-card]')])
    .filter((cards) => cards.length > 0)

const cardFrom = (here: Element, columns: Element[][], [across, down]: [number, number]) => {
  const column = columns.findIndex((cards) => cards.includes(here))
  const index = (columns[column]?.indexOf(here) ?? 0) + down
  const cards = columns[column + across] ?? []
  return cards[Math.min(index, cards.length - 1)]
}
