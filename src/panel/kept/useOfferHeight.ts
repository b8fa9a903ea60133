'use client'

import { useCallback } from 'react'

const property = '--open-form-offers'

/** Sets a CSS variable to the height of the offer, so that sticky elements below it can make room. */
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
