import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Browser, Page } from 'playwright-core'

import { logIn, logInAt, openBrowser, openPage } from '../helpers/browser.ts'
import { openKillable } from '../helpers/killableBrowser.ts'
import { bodyOf } from '../helpers/newsroom.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let token: string

const person = (name: string) => ({ email: `${name.toLowerCase()}@example.org`, password: admin.password })

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  token = (await ask('POST', '/api/users/login', admin)).token
  for (const name of ['Ana', 'Ben'])
    await ask('POST', '/api/users', { ...person(name), name, role: 'editor' })
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const ask = async (method: string, address: string, body?: object): Promise<any> => {
  const answer = await fetch(server.base + address, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(answer.status).toBeLessThan(300)
  return answer.json()
}

const write = async (): Promise<string> => {
  const body = bodyOf('The gate stuck at noon.')
  return (await ask('POST', '/api/articles', { headline: 'Lock gate fails', dek: 'Barges wait', body })).doc
    .id
}

/** A story of several screens. */
const writeLong = async (): Promise<string> => {
  const words = 'barges wait at the quay, '.repeat(24)
  const body = bodyOf(...Array.from({ length: 48 }, (_, place) => `${place}: ${words}`))
  return (await ask('POST', '/api/articles', { headline: 'Lock gate fails', body })).doc.id
}

const stored = (id: string) => ask('GET', `/api/articles/${id}?draft=true&depth=0`)
const wordsIn = (document: any): string =>
  document.body.root.children.map((one: any) => one.children.map((text: any) => text.text).join('')).join(' ')

const at = (page: Page, id: string) => openPage(page, `${server.base}/admin/collections/articles/${id}`)
const open = async (page: Page, id: string): Promise<void> => {
  await at(page, id)
  await page.locator('[data-form-ready="true"] #field-headline').waitFor()
  await body(page).first().waitFor()
}

const body = (page: Page) => page.locator('[data-field-path="body"] [contenteditable="true"] p')

const writeOn = async (page: Page, words: string): Promise<void> => {
  await body(page).first().click()
  await page.keyboard.press('End')
  await page.keyboard.type(words, { delay: 15 })
}

const offer = (page: Page) => page.getByRole('group', { name: 'Unsaved text' })
const restore = (page: Page) => offer(page).getByRole('button', { name: 'Restore' }).click()
const save = (page: Page) => page.getByRole('button', { name: 'Save Draft' }).click()
const holdsRevision = (page: Page, rev: number) =>
  page.locator(`#field-rev[value="${rev}"]`).waitFor({ state: 'attached' })

/** Resolves when the server has kept what was typed, up to its last words. */
const kept = (page: Page, words: string) =>
  page.waitForResponse(
    (answer) =>
      answer.ok() &&
      answer.url().endsWith('/api/kept') &&
      (answer.request().postData() ?? '').includes(words),
  )

/** The texts that this browser keeps. */
const texts = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const opening = indexedDB.open('copydesk-kept')
        opening.onsuccess = () => {
          const counting = opening.result.transaction('texts').objectStore('texts').count()
          counting.onsuccess = () => resolve(counting.result)
        }
      }),
  )

const closeAll = async (...pages: Page[]): Promise<void> => {
  for (const page of pages) await page.context().close()
}

test('two write in one story, one takes over, and the story gets the words of both', async () => {
  const id = await write()
  const ana = await logIn(browser, server.base, person('Ana'))
  const ben = await logIn(browser, server.base, person('Ben'))
  await open(ana, id)
  await writeOn(ana, ' Ana saw it.')
  await open(ben, id)
  await ben.getByText(/^Ana has been writing here since \d\d:\d\d\./).waitFor()
  await ben.getByRole('button', { name: 'Take over' }).click()
  await ben.getByText(/^You took over at .*Ana \(writing\) has been told/).waitFor()
  await ana.getByText(/^Ben took over at/).waitFor()
  await ana.getByRole('button', { name: 'Take it back' }).waitFor()
  await ben.fill('#field-dek', 'Ben’s dek')
  await writeOn(ana, ' She stayed.')
  await save(ben)
  await holdsRevision(ben, 2)

  await ana.keyboard.press('Control+s')
  const dialog = ana.getByRole('dialog', { name: 'Ben saved this first' })
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holdsRevision(ana, 3)
  const story = await stored(id)
  expect(story.dek).toBe('Ben’s dek')
  expect(wordsIn(story)).toBe('The gate stuck at noon. Ana saw it. She stayed.')
  await closeAll(ana, ben)
}, 120_000)

/** When the seat of a tab that died was free again: waited for while the other tests run. */
let freed: Promise<number>
let died: number

test('a seat is free at once when its tab is closed', async () => {
  const id = await write()
  const ana = await logIn(browser, server.base, person('Ana'))
  const ben = await logIn(browser, server.base, person('Ben'))
  await open(ben, id)
  await open(ana, id)
  const anaIsHere = ben.getByText('Ana has this open.')
  await anaIsHere.waitFor()
  await openPage(ana, `${server.base}/admin`)
  await anaIsHere.waitFor({ state: 'detached', timeout: 15_000 })
  await open(ana, id)
  await anaIsHere.waitFor()
  expect(await anaIsHere.count()).toBe(1)
  await ana.goto('chrome://crash').catch(() => undefined)
  died = Date.now()
  freed = anaIsHere.waitFor({ state: 'detached', timeout: 60_000 }).then(() => Date.now())
  freed.catch(() => undefined)
}, 120_000)

test('what was typed outlives a killed browser, without the server’s help', async () => {
  const id = await write()
  const profile = await mkdtemp(path.join(tmpdir(), 'copydesk-profile-'))
  const first = await openKillable(profile)
  const page = await logInAt(await first.browser.contexts()[0]!.newPage(), server.base, person('Ana'))
  await page.route('**/api/kept', (route) => route.abort())
  await open(page, id)
  await page.fill('#field-dek', 'Typed in the dek')
  await writeOn(page, ' Typed before the power went.')
  await expectWithin(5000, () => textIn(page, 'before the power went.'))
  await first.kill()

  const second = await openKillable(profile)
  const again = await logInAt(await second.browser.contexts()[0]!.newPage(), server.base, person('Ana'))
  await open(again, id)
  await restore(again)
  await body(again).getByText('Typed before the power went.').waitFor()
  expect(await again.inputValue('#field-dek')).toBe('Typed in the dek')
  expect((await stored(id)).rev).toBe(1)
  await save(again)
  await holdsRevision(again, 2)
  await offer(again).waitFor({ state: 'detached' })
  expect(wordsIn(await stored(id))).toBe('The gate stuck at noon. Typed before the power went.')
  await second.kill()
  await rm(profile, { force: true, recursive: true })
}, 180_000)

test('another machine offers it too, and opens the window of conflicts when somebody has saved since', async () => {
  const id = await write()
  const ana = await logIn(browser, server.base, person('Ana'))
  await open(ana, id)
  const isKept = kept(ana, 'In the office.')
  await writeOn(ana, ' In the office.')
  await isKept
  await ask('PATCH', `/api/articles/${id}`, { dek: 'The desk’s dek', rev: 1 })

  const home = await logIn(browser, server.base, person('Ana'))
  await open(home, id)
  await restore(home)
  const dialog = home.getByRole('dialog', { name: /saved this first/ })
  await dialog
    .getByRole('group', { name: 'Body' })
    .getByRole('radio', { name: /Keep mine/ })
    .check()
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  await holdsRevision(home, 3)
  expect(await stored(id)).toMatchObject({ dek: 'The desk’s dek', rev: 3 })
  expect(wordsIn(await stored(id))).toBe('The gate stuck at noon. In the office.')

  const ben = await logIn(browser, server.base, person('Ben'))
  await open(ben, id)
  await ben
    .getByText('Ana has this open.')
    .or(ben.getByText(/^Ana has been writing/))
    .waitFor()
  expect(await offer(ben).count()).toBe(0)
  await closeAll(ana, home, ben)
}, 120_000)

test('a long story that is written in for a while is kept on the server to its last word', async () => {
  const id = await writeLong()
  const ana = await logIn(browser, server.base, person('Ana'))
  await open(ana, id)
  let sent = 0
  for (const word of [' One.', ' Two.', ' Three.']) {
    const isKept = kept(ana, word)
    await writeOn(ana, word)
    sent += ((await isKept).request().postData() ?? '').length
  }
  /* More than browsers let requests hold that outlive their page. */
  expect(sent).toBeGreaterThan(65_536)
  const home = await logIn(browser, server.base, person('Ana'))
  await open(home, id)
  await restore(home)
  await body(home).getByText('Three.').waitFor()
  await closeAll(ana, home)
}, 180_000)

test('unsaved text is offered in sight of whoever types on far below, and neither text is lost', async () => {
  const id = await writeLong()
  const ana = await logIn(browser, server.base, person('Ana'))
  await open(ana, id)
  let isKept = kept(ana, ' First.')
  await writeOn(ana, ' First.')
  await isKept
  await open(ana, id)
  const restored = offer(ana).getByRole('button', { name: 'Restore' })
  await restored.waitFor()
  isKept = kept(ana, ' Second.')
  await body(ana).last().click()
  await ana.keyboard.press('End')
  await ana.keyboard.type(' Second.')
  await isKept
  const isInSight = (one: Element) => {
    const { left, top } = one.getBoundingClientRect()
    return one.contains(document.elementFromPoint(left + 5, top + 5))
  }
  expect(await restored.evaluate(isInSight)).toBe(true)

  await restored.click()
  await body(ana).getByText(' First.').waitFor()
  expect(await body(ana).getByText(' Second.').count()).toBe(0)
  await open(ana, id)
  await restored.nth(1).waitFor()
  expect(await offer(ana).count()).toBe(1)
  await restored.nth(1).click()
  await body(ana).getByText(' Second.').waitFor()
  await closeAll(ana)
}, 120_000)

test('a session that ends while one writes costs no word', async () => {
  const id = await write()
  const ana = await logIn(browser, server.base, person('Ana'))
  await open(ana, id)
  await ana.evaluate(() => fetch('/api/users/logout?allSessions=true', { method: 'POST' }))
  await writeOn(ana, ' The session was over.')
  await ana.getByText('You are logged out.').waitFor()
  await expectWithin(5000, () => textIn(ana, 'The session was over.'))
  await logInAt(ana, server.base, person('Ana'))
  await open(ana, id)
  await restore(ana)
  await body(ana).getByText('The session was over.').waitFor()
  await save(ana)
  await holdsRevision(ana, 2)
  expect(wordsIn(await stored(id))).toBe('The gate stuck at noon. The session was over.')
  await closeAll(ana)
}, 120_000)

test('a story that was never saved is offered when one begins another', async () => {
  const ana = await logIn(browser, server.base, person('Ana'))
  await at(ana, 'create')
  await ana.locator('[data-form-ready="true"] #field-headline').waitFor()
  const isKept = kept(ana, 'A new quay')
  await ana.fill('#field-headline', 'A new quay')
  await isKept
  await ana.goto('about:blank')
  await at(ana, 'create')
  await restore(ana)
  await ana.locator('#field-headline[value="A new quay"]').waitFor()
  await save(ana)
  await ana.waitForURL(/articles\/(?!create)[\w-]+$/)
  await at(ana, 'create')
  await ana.locator('[data-form-ready="true"] #field-headline').waitFor()
  await ana.waitForLoadState('networkidle')
  expect(await offer(ana).count()).toBe(0)
  await closeAll(ana)
}, 120_000)

test('whoever logs out leaves nothing in the browser that the server has, and finds it there again', async () => {
  const id = await write()
  const ana = await logIn(browser, server.base, person('Ana'))
  await open(ana, id)
  const isKept = kept(ana, 'Handed over')
  await ana.fill('#field-dek', 'Handed over')
  await isKept
  await expectWithin(5000, async () => (await texts(ana)) === 1)
  ana.on('dialog', (dialog) => void dialog.accept())
  await ana.goto(`${server.base}/admin/logout`)
  await expectWithin(10_000, async () => (await texts(ana)) === 0)
  await logInAt(ana, server.base, person('Ana'))
  await open(ana, id)
  await offer(ana).getByRole('button', { name: 'Discard…' }).click()
  await offer(ana).getByRole('button', { name: 'Discard it for good' }).click()
  await offer(ana).waitFor({ state: 'detached' })
  await ana.reload()
  await body(ana).first().waitFor()
  await ana.waitForLoadState('networkidle')
  expect(await offer(ana).count()).toBe(0)
  await closeAll(ana)
}, 120_000)

test('of two who change the site settings the second chooses too', async () => {
  await ask('POST', '/api/globals/site-settings', { siteName: 'The Ledger' })
  const ana = await logIn(browser, server.base, person('Ana'))
  const ben = await logIn(browser, server.base, person('Ben'))
  for (const page of [ana, ben]) {
    await openPage(page, `${server.base}/admin/globals/site-settings`)
    await page.locator('[data-form-ready="true"] #field-tagline').waitFor()
  }
  await ana.fill('#field-tagline', 'Ana’s tagline')
  await ben.getByText(/^Ana has been writing here/).waitFor()
  await ben.fill('#field-language', 'de')
  await ben.getByRole('button', { name: 'Save', exact: true }).click()
  await ben.getByRole('button', { name: 'Save', exact: true, disabled: true }).waitFor()
  await ana.getByRole('button', { name: 'Save', exact: true }).click()
  const dialog = ana.getByRole('dialog', { name: 'Ben saved this first' })
  const group = (name: string) => dialog.getByRole('group', { name })
  await group('Tagline')
    .getByRole('radio', { name: /Keep mine/ })
    .check()
  await group('Language')
    .getByRole('radio', { name: /Take theirs/ })
    .check()
  await dialog.getByRole('button', { name: 'Save my choice' }).click()
  await dialog.waitFor({ state: 'detached' })
  const settings = await ask('GET', '/api/globals/site-settings')
  expect(settings).toMatchObject({ tagline: 'Ana’s tagline', language: 'de' })
  await closeAll(ana, ben)
}, 120_000)

test('a seat is free within half a minute when its tab died', async () => {
  const seconds = ((await freed) - died) / 1000
  expect(seconds).toBeGreaterThan(20)
  expect(seconds).toBeLessThan(45)
}, 120_000)

/** Whether this browser keeps a text with these words. */
const textIn = (page: Page, words: string) =>
  page.evaluate(
    (wanted) =>
      new Promise<boolean>((resolve) => {
        const opening = indexedDB.open('copydesk-kept')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('texts').objectStore('texts').getAll()
          reading.onsuccess = () => resolve(JSON.stringify(reading.result).includes(wanted))
        }
      }),
    words,
  )

const expectWithin = async (milliseconds: number, isSo: () => Promise<boolean>): Promise<void> => {
  const until = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > until) throw new Error(`It was not so after ${milliseconds} ms.`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
