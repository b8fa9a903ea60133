import { type DragEvent, useState } from 'react'

/**
 * Makes an element one that a card can be dropped on, by the browser's own drag and drop.
 *
 * @param isTarget whether the dragged card may be dropped here
 */
export const useDropTarget = (isTarget: boolean, onDrop: () => void) => {
  const [isOver, setOver] = useState(false)
  const handlers = {
    onDragLeave: ({ currentTarget, relatedTarget }: DragEvent) => {
      if (!currentTarget.contains(relatedTarget as Node)) setOver(false)
    },
    onDragOver: (event: DragEvent) => {
      if (!isTarget) return
      event.preventDefault()
      setOver(true)
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      if (isTarget) onDrop()
    },
  }
  return { handlers, isOver: isTarget && isOver }
}
