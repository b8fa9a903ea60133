import type { DragEvent } from 'react'

/**
 * Makes an element one that can be dragged, by the browser's own drag and drop.
 *
 * @param title what other programs get when it is dropped on them
 * @param onDrag called with whether it is being dragged
 */
export const dragSource = (title: string, onDrag: (isDragged: boolean) => void) => ({
  draggable: true,
  onDragEnd: () => onDrag(false),
  onDragStart: ({ dataTransfer }: DragEvent) => {
    dataTransfer.effectAllowed = 'move'
    dataTransfer.setData('text/plain', title)
    onDrag(true)
  },
})
