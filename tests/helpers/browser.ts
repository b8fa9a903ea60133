import { type Browser, chromium, type Page } from 'playwright-core'

/** Without these a headless Chromium asks for hosts outside at every start. */
export const quietly = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const chromiumPath = (): string => process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium'

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: quietly })

/** Opens a page of the panel, and waits until it takes input. */
export const openPage = async (page: Page, address: string): Promise<void> => {
  await page.goto(address)
  await page.locator('.panel-root:not([inert])').waitFor({ state: 'attached' })
}

type Person = { email: string; password: string }

/** Logs in as a person would, in a window of their own. */
export const logIn = async (browser: Browser, base: string, person: Person): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: { width: 1440, height: 1100 } })).newPage()
  return logInAt(page, base, person)
}

/** The same in a page that is there. */
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
