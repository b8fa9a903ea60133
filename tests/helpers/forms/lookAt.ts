import type { BrowserContext, ConsoleMessage, Page, Request } from 'playwright-core'

import { followTo } from '../browser.ts'
import type { PanelPage } from './panelPages.ts'

/** What no page shows to people: ids, names of values, times and texts as programs write them. */
const unfit: Readonly<Record<string, RegExp>> = {
  id: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/i,
  // The beginning of a key, which may be letters by chance, is shown so that people know it.
  value: /(?<![\w@/.])(?!cd_[\w-]{5}…)[a-z]+(?:_[a-z]+)+(?![\w@])/,
  action:
    /(?<![\w@/.-])(?:account|articles|lane|login|media|picture|preview|role|schedule|session|thread|transition|webhook)\.[a-z]/,
  truth: /(?<!\w)(?:true|false|null|undefined|NaN)(?!\w)/,
  time: /\d{4}-\d\d-\d\dT\d\d:\d\d/,
  object: /\[object \w+\]|(?<!\w)(?:\{"|\["|\[\])/,
}

/** Notes what a page does that no page may: ask another server, break its policy, fail. */
export const watch = async (page: Page, base: string): Promise<string[]> => {
  const faults: string[] = []
  page.on('request', (request) => {
    const url = request.url()
    if (!/^(data|blob):/.test(url) && new URL(url).origin !== base) faults.push(`asked ${url}`)
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => isFault(message) && faults.push(message.text()))
  await page.exposeFunction('noteBreach', (what: string) => faults.push(what))
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ blockedURI, violatedDirective }) => {
      const { noteBreach } = globalThis as unknown as { noteBreach: (what: string) => void }
      noteBreach(`broke its policy by ${blockedURI}: ${violatedDirective}`)
    })
  })
  return faults
}

/** That a page is not there, or an answer was refused, is no fault of the page. */
const isFault = (message: ConsoleMessage): boolean =>
  message.type() === 'error' && !/status of 4\d\d/.test(message.text())

/** What pages look like that differ by what they are about alone. */
const kindOf = ({ path }: PanelPage): string =>
  path.replace(/(collections|globals)\/[^/]+/, '$1/any').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id')

/**
 * Opens each page, waits until it has asked all that it asks, and tells what is amiss on it, by its address. The first
 * of each kind is loaded whole, and the others are gone to as by a link, which costs a third.
 *
 * @param loaded the kinds that were loaded whole already
 */
export const amissOn = async (
  who: BrowserContext,
  base: string,
  { loaded, pages }: { loaded: Set<string>; pages: readonly PanelPage[] },
): Promise<string[]> => {
  const page = await who.newPage()
  const faults = await watch(page, base)
  const requests = openRequests(page)
  const amiss: string[] = []
  for (const one of pages) {
    requests.forget()
    await (loaded.has(kindOf(one)) ? followTo(page, one.path) : page.goto(one.path))
    loaded.add(kindOf(one))
    await page.locator('.template-default--nav-hydrated, .template-minimal').first().waitFor()
    await requests.settle()
    const words = one.isForPrograms ? [] : (await wordsOn(page)).flatMap(unfitIn)
    amiss.push(...[...words, ...faults.splice(0)].map((fault) => `${one.path}: ${fault}`))
  }
  await page.close()
  return [...new Set(amiss)]
}

/** Waits until a page has the answers to all that it asks, also to what it asks after an answer. */
const openRequests = (page: Page): { forget: () => void; settle: () => Promise<void> } => {
  const open = new Set<Request>()
  page.on('request', (request) => open.add(request))
  page.on('requestfinished', (request) => open.delete(request))
  page.on('requestfailed', (request) => open.delete(request))
  const isIdle = () =>
    page.evaluate(
      () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 })),
    )
  return {
    // Of a request that the browser gives up with the page before, it does not always tell the end.
    forget: () => open.clear(),
    settle: async () => {
      const deadline = Date.now() + 45_000
      await page.waitForLoadState('networkidle')
      let were: number
      do {
        if (Date.now() > deadline)
          throw new Error(`Not answered: ${[...open].map((request) => request.url()).join(', ')}`)
        were = open.size
        await isIdle()
      } while (were + open.size > 0)
    },
  }
}

/** All that a page shows in words, what stands in its inputs too. */
const wordsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    document.title,
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .filter((one) => one.checkVisibility() && !['checkbox', 'file', 'radio'].includes(one.type))
      .map(({ value }) => value),
  ])

const unfitIn = (text: string): string[] =>
  Object.entries(unfit)
    .filter(([, pattern]) => pattern.test(text))
    .map(([kind]) => `shows ${kind}: ${text.slice(0, 120)}`)
