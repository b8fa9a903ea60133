import type { Browser, Page } from 'playwright-core'

import { stepAt, totpAt } from '../../src/people/accounts/totp.ts'
import { fromBase32 } from '../helpers/base32.ts'
import { logIn, openBrowser, openPage } from '../helpers/browser.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let page: Page
let secret: string

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** Where a picture of each step goes, when somebody wants to look at them. */
const look = async (name: string) => {
  const folder = process.env['PICTURES_DIR']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

const code = (off = 0): string => totpAt(fromBase32(secret), stepAt(Date.now()) + off)

test('a person turns the second factor on, on their account’s page, and keeps the recovery codes', async () => {
  page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/account`)
  await page.getByRole('button', { name: 'Set up' }).click()
  await page.fill('#factor-password', 'not the password')
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('This is not your present password.').waitFor()
  await look('account-password-again')
  await page.fill('#factor-password', admin.password)
  await page.getByRole('button', { name: 'Go on' }).click()
  const shown = page.locator('.security__secret')
  await shown.waitFor()
  secret = (await shown.innerText()).replaceAll(' ', '')
  await look('account-set-up')
  await page.fill('#factor-code', '000000')
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByText('This code is wrong.').waitFor()
  await page.fill('#factor-code', code(-1))
  await page.getByRole('button', { name: 'Turn on' }).click()
  await page.getByText('I have kept them').waitFor()
  expect(await page.locator('.security__codes li').count()).toBe(10)
  await look('account-recovery')
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('It is on: logging in needs a code').waitFor()
})

test('a form that is shown before its code is there takes no input, so that nothing typed is lost', async () => {
  page = await page.context().newPage()
  let release = (): void => undefined
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await released
    await route.continue()
  })
  await page.goto(`${server.base}/admin/account`, { waitUntil: 'commit' })
  const name = page.locator('#field-name')
  await name.waitFor()
  const before = await name.inputValue()
  await name.focus()
  await page.keyboard.type('too soon')
  expect(await name.inputValue()).toBe(before)
  release()
  await page.locator('.panel-root:not([inert])').waitFor({ state: 'attached' })
  await name.focus()
  await page.keyboard.press('End')
  await page.keyboard.type(' in time')
  expect(await name.inputValue()).toBe(`${before} in time`)
  await page.close()
})

test('the next log-in asks for the code, in the panel’s own form', async () => {
  page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  await openPage(page, `${server.base}/admin/login`)
  await page.fill('#field-email', admin.email)
  await page.fill('#field-password', 'not the password')
  await page.click('button[type=submit]')
  await page.getByText('The e-mail address or the password is wrong.').waitFor()
  expect(await page.locator('#field-code').count()).toBe(0)
  await page.fill('#field-password', admin.password)
  await page.click('button[type=submit]')
  await page.locator('#field-code').waitFor()
  await look('login-code')
  await page.fill('#field-code', code())
  await page.click('button[type=submit]')
  await page.waitForURL((url) => !url.pathname.includes('/login'))
  await page.getByRole('heading', { name: 'Desk' }).waitFor()
})

test('the account’s page lists where one is logged in, and ends the other sessions', async () => {
  await openPage(page, `${server.base}/admin/account`)
  await page.getByText('This one').waitFor()
  await page.getByText('Headless').first().waitFor()
  const lines = page.locator('.security__sessions li')
  expect(await lines.count()).toBeGreaterThan(1)
  await look('account-sessions')
  await page.getByRole('button', { name: 'Log out everywhere else' }).click()
  await page.locator('.security__sessions li:nth-child(2)').waitFor({ state: 'detached' })
  expect(await lines.count()).toBe(1)
})

test('the account’s page makes a link to the calendar, shows it once, and revokes it', async () => {
  const part = page.getByRole('region', { name: 'Calendar link' })
  await part.getByRole('button', { name: 'Make a link' }).click()
  const url = await part.getByLabel('Your link').inputValue()
  expect(await (await fetch(url)).text()).toMatch(/^BEGIN:VCALENDAR/)
  await page.reload()
  await part.getByText('You have one since').waitFor()
  expect(await part.getByLabel('Your link').count()).toBe(0)
  await part.getByRole('button', { name: 'Revoke it' }).press('Enter')
  await part.getByRole('button', { name: 'Make a link' }).waitFor()
  expect((await fetch(url)).status).toBe(404)
})

test('an admin makes a key for a machine, and sees it once', async () => {
  await openPage(page, `${server.base}/admin/collections/keys/create`)
  await page.fill('#field-label', 'Site')
  await page.locator('#field-scopes .rs__input').fill('Read what')
  await page.locator('.rs__option', { hasText: 'Read what is live' }).click()
  await page.locator('#field-expiresAt input').fill('1 Jan 2099, 12:00')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Make the key' }).click()
  const shown = page.locator('.security__key .security__secret')
  await shown.waitFor()
  const key = await shown.innerText()
  await look('key-made')
  const answer = await fetch(`${server.base}/api/articles`, { headers: { Authorization: `Bearer ${key}` } })
  expect(answer.status).toBe(200)
  await page.getByText('I have kept it').click()
  await page.waitForURL(/collections\/keys$/)
  await page.getByText(`${key.slice(0, 8)}…`).waitFor()
  expect(await page.content()).not.toContain(key)
  await look('keys')
})

test('the list of people shows role, sections, who is disabled and who has a second factor', async () => {
  await openPage(page, `${server.base}/admin/collections/users`)
  await page.getByRole('cell', { name: admin.email }).waitFor()
  const headings = await page.locator('thead th').allInnerTexts()
  const shown = headings.map((heading) => heading.trim().toLowerCase()).filter((heading) => heading !== '')
  expect(shown).toEqual(['name', 'email', 'role', 'sections', 'disabled', 'second factor'])
  await look('users')
})

/** Somebody of a role, hired by the admin over the API. */
const hire = async (role: string) => {
  const person = {
    email: `${role}@example.org`,
    name: `The ${role}`,
    password: 'seven herons on a jetty',
    role,
  }
  const post = (address: string, body: object, token?: string) =>
    fetch(server.base + address, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
      body: JSON.stringify(body),
    })
  const { token } = await (await post('/api/users/login', { ...admin, code: code(1) })).json()
  expect((await post('/api/users', person, token)).status).toBe(201)
  return person
}

test('a person changes their password when they enter the present one too, and is told what is missing', async () => {
  const person = await hire('author')
  const fresh = 'eleven grey herons waiting'
  page = await logIn(browser, server.base, person)
  await openPage(page, `${server.base}/admin/account`)
  await page.getByText('This one').waitFor()
  expect(await page.locator('#field-currentPassword').count()).toBe(0)
  await enterNew(fresh)
  await page.click('#action-save')
  const refused = page.locator('#current-password-why.security__refused')
  await refused.waitFor()
  expect(await refused.innerText()).toBe('Enter your present password too.')
  expect(await page.inputValue('#field-password')).toBe(fresh)
  await look('password-missing')
  await checked(
    (sent) => sent.includes('A new name'),
    () => page.fill('#field-name', 'A new name'),
  )
  expect(await refused.innerText()).toBe('Enter your present password too.')
  await page.fill('#field-currentPassword', 'not the password')
  await page.click('#action-save')
  await page.getByText('This is not your present password.').first().waitFor()
  await look('password-wrong')
  await page.fill('#field-currentPassword', person.password)
  await page.click('#action-save')
  await page.getByText('Updated successfully').waitFor()
  await page.locator('#field-currentPassword').waitFor({ state: 'detached' })
  await look('password-changed')
  await logIn(browser, server.base, { email: person.email, password: fresh })
})

/** The form compares the two a moment after they were typed, on the server, and sends nothing before. */
const enterNew = async (password: string): Promise<void> => {
  await page.getByRole('button', { name: 'Change Password' }).click()
  await page.fill('#field-password', password)
  await page.locator('#field-currentPassword').waitFor()
  const confirmed = (sent: string): boolean =>
    sent.includes('confirm-password') && sent.split(password).length > 2
  await checked(confirmed, () => page.fill('#field-confirm-password', password))
}

/** Changes the form, and waits for the server's answer to the form as it is then, not to an earlier state of it. */
const checked = async (isSent: (body: string) => boolean, change: () => Promise<void>): Promise<void> => {
  const sent = page.waitForRequest(
    (request) =>
      request.method() === 'POST' &&
      request.url().endsWith('/admin/account') &&
      isSent(request.postData() ?? ''),
  )
  await change()
  // Chromium does not report the end of this answer, only its beginning.
  await (await sent).response()
}
