import { z } from 'zod'

import type { Page } from './page.ts'

/** Members of a page that may be asked for alone. */
export const pageParts = [
  'site',
  'head',
  'breadcrumb',
  'home',
  'section',
  'story',
  'person',
  'topic',
  'search',
  'gone',
] as const

export type PagePart = (typeof pageParts)[number]

/** Reads a list by commas, as a step of a parameter's schema. */
export const readParts = (text: string, refuse: z.RefinementCtx): PagePart[] => {
  const names = text.split(',').map((name) => name.trim())
  const parts = pageParts.filter((part) => names.includes(part))
  if (names.every((name) => parts.some((part) => part === name))) return parts
  refuse.addIssue({ code: 'custom', message: 'There is no such part.' })
  return z.NEVER
}

/** The order of a page's members. */
const order = ['status', 'kind', 'path', ...pageParts, 'cache']

/** A page of these parts alone, and what every answer says of itself. */
export const partsOf = (page: Page, parts: readonly PagePart[] | undefined): Partial<Page> => {
  const isWanted = (name: string): boolean =>
    parts === undefined || !pageParts.some((part) => part === name) || parts.some((part) => part === name)
  const members = Object.entries(page).filter(([name]) => isWanted(name))
  return Object.fromEntries(members.toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other)))
}
