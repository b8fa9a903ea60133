'use client'

import { useCallback } from 'react'

const property = '--open-form-offers'

/** Tells the styles how high the line with the offer of unsaved text is, so that what sticks below it can make room. */
export const useOfferHeight = () =>
  useCallback((offers: HTMLElement | null) => {
    const line = offers?.closest<HTMLElement>('.open-form')
    if (!line) return undefined
    const { style } = document.documentElement
    const observer = new ResizeObserver(() => style.setProperty(property, `${line.offsetHeight}px`))
    observer.observe(line)
    return () => {
      observer.disconnect()
      style.removeProperty(property)
    }
  }, [])
