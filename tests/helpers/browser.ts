import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'

/** Without most of these a headless Chromium asks for hosts outside at every start. */
export const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // No page lives long enough to pay for the work of the optimising compilers: an eighth of a page's processor time.
  '--js-flags=--max-lazy --no-opt --no-maglev',
]

export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: quietly })

/** Opens a page of the panel, and waits until it takes input. */
export const openPage = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.locator('.panel-root:not([inert])').waitFor({ state: 'attached' })
}

/**
 * Opens another page of the panel as a click on one of its links does: without loading the whole document again, which
 * costs three times as much.
 *
 * @param path of a page in the panel, which the open one must not be
 */
export const followTo = async (page: Page, path: string): Promise<void> => {
  if (!page.url().includes('/admin')) return openPage(page, path)
  await page.evaluate((to) => {
    for (const form of document.querySelectorAll('form, .collection-list')) form.classList.add('is-left')
    ;(globalThis as unknown as { next: { router: { push: (to: string) => void } } }).next.router.push(to)
  }, path)
  await page.waitForURL((url) => url.pathname === path)
  await page.locator('.is-left').waitFor({ state: 'detached' })
}

/**
 * A window of its own, as large as a desk's. Without a graphics card painting takes as long as all else that a page
 * does, so it is painted coarsely and without animations; layout and clicks are those of the full size.
 *
 * @param options whether it is `isStill`; with animations, a drawer is gone only when its form has settled
 */
export const openWindow = async (
  browser: Browser,
  base: string,
  { isStill = true } = {},
): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: base,
    deviceScaleFactor: 0.25,
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 1100 },
  })
  context.setDefaultTimeout(45_000)
  if (isStill)
    await context.addInitScript(() => {
      const still = new CSSStyleSheet()
      still.replaceSync('*, ::before, ::after { animation: none !important; transition: none !important }')
      document.adoptedStyleSheets = [still]
    })
  return context
}

type Person = { email: string; password: string }

/** Logs in past the form, for a window of somebody's own. */
export const logIn = async (
  browser: Browser,
  base: string,
  person: Person,
  options: { isStill?: boolean } = {},
): Promise<Page> => {
  const context = await openWindow(browser, base, options)
  await enter(context, person)
  return context.newPage()
}

/** The same in a window that is there. */
export const enter = async (context: BrowserContext, { email, password }: Person): Promise<void> => {
  const headers = { 'Sec-Fetch-Site': 'same-origin' }
  const answer = await context.request.post('/api/users/login', { data: { email, password }, headers })
  if (!answer.ok()) throw new Error(`${email} may not log in: ${answer.status()} ${await answer.text()}`)
}

/** Logs in by the panel's form, as a person would, in a page that is there. */
export const logInAt = async (page: Page, base: string, person: Person): Promise<Page> => {
  page.setDefaultTimeout(45_000)
  await openPage(page, `${base}/admin/login`)
  await page.fill('#field-email', person.email)
  await page.fill('#field-password', person.password)
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.includes('/login'))
  return page
}

/** Chooses in one of the panel's searching lists. */
export const choose = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(`${field} .rs__input`).first().fill(text)
  await page.locator('.rs__option', { hasText: text }).first().click()
}

/** Waits until a field of the form holds a value. */
export const holds = async (page: Page, field: string, value: string): Promise<void> => {
  await page.waitForFunction(
    ([selector = '', wanted]) => document.querySelector<HTMLInputElement>(selector)?.value === wanted,
    [field, value],
  )
}
