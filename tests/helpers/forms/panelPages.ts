import type { BrowserContext } from 'playwright-core'

import { ask } from './desk.ts'
import { apiOf, type Form, panelOf, rightsOn } from './formsOf.ts'

/** A page of the panel; one that shows data as programs read it is not judged by its words. */
export type PanelPage = { path: string; isForPrograms?: boolean }

/** Pages that need no account. */
export const outsidePages: readonly PanelPage[] = [
  'login',
  'forgot',
  'create-first-user',
  'reset/no-token',
].map((name) => ({ path: `/admin/${name}` }))

/**
 * Every kind of page that an admin has: lists, forms of new documents and of some that are there, the tabs of a
 * document, the trash, and pages that are not there.
 */
export const adminPages = async (who: BrowserContext, forms: readonly Form[]): Promise<PanelPage[]> => {
  const ways = [
    '',
    '/account',
    '/board',
    '/calendar',
    '/coverage',
    '/nothing-is-here',
    '/collections/articles/nobody',
    '/collections/articles/trash',
  ]
  const pages = ways.map((way): PanelPage => ({ path: `/admin${way}` }))
  for (const form of forms) {
    pages.push({ path: panelOf(form) })
    if (form.isGlobal) continue
    if (rightsOn('admin', form).mayCreate) pages.push({ path: `${panelOf(form)}/create` })
    pages.push(...(await documentPages(who, form)))
  }
  return pages
}

/** One document of each stage; of records one of each kind, for each may say other things. */
const documentPages = async (who: BrowserContext, form: Form): Promise<PanelPage[]> => {
  const { docs } = await ask(who, 'GET', `${apiOf(form)}?depth=0&draft=true&limit=100`)
  const newest = new Map<string, { id: string }>()
  for (const doc of docs) newest.set(String(doc.stage ?? doc.action ?? doc.kind ?? ''), doc)
  const most = form.slug === 'articles' ? newest.size : 3
  const edit = [...newest.values()].slice(0, most).map(({ id }) => `${panelOf(form)}/${id}`)
  const tabs = form.slug === 'articles' && edit[0] ? await tabsOf(who, form, edit[0]) : []
  return [...edit.map((path) => ({ path })), ...tabs]
}

const tabsOf = async (who: BrowserContext, form: Form, edit: string): Promise<PanelPage[]> => {
  const id = edit.split('/').at(-1)
  const { docs } = await ask(
    who,
    'GET',
    `${apiOf(form)}/versions?depth=0&limit=1&where[parent][equals]=${id}`,
  )
  return [
    { path: `${edit}/history` },
    { path: `${edit}/versions` },
    { path: `${edit}/versions/${docs[0].id}` },
    { path: `${edit}/api`, isForPrograms: true },
  ]
}
