import type { Browser, Page } from 'playwright-core'

import { choose, followTo, logIn, openBrowser, openPage } from '../helpers/browser.ts'
import { bodyOf } from '../helpers/newsroom.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

let server: RunningServer
let browser: Browser
let token: string
let story: string

const person = { email: 'ida@example.org', password: admin.password, name: 'Ida Brod' }

beforeAll(async () => {
  server = await startServer('/admin/login')
  browser = await openBrowser()
  token = (await ask('POST', '/api/users/login', admin)).token
  await ask('POST', '/api/users', { ...person, role: 'author' })
  const body = bodyOf('The first ferry left at dawn.', 'The board says the quay will hold.')
  story = (await ask('POST', '/api/articles', { headline: 'Ferries return', body })).doc.id
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

const ask = async (method: string, path: string, body?: object, as = token): Promise<any> => {
  const answer = await fetch(server.base + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...(as && { Authorization: `JWT ${as}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  expect(answer.status).toBeLessThan(300)
  return answer.json()
}

const opened = async (url: string) => {
  const answer = await fetch(url)
  return { status: answer.status, body: await answer.json() }
}

const open = async (page: Page) => {
  await openPage(page, `${server.base}/admin/collections/articles/${story}`)
  await page.getByRole('heading', { name: 'Checklist' }).waitFor()
}

/** Selects words in the text as a reader would: from their beginning to their end. */
const select = (page: Page, words: string) =>
  page
    .locator('[contenteditable="true"] p', { hasText: words })
    .first()
    .evaluate((paragraph, wanted) => {
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      const node = walker.nextNode() as Text
      const start = node.data.indexOf(wanted)
      document.getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length)
    }, words)

/** The words that are marked in the text. */
const marked = (): string[] => [...(CSS.highlights.get('passage') ?? [])].map(String)

test('people talk about words of a story, assign it, and find on their desk what concerns them', async () => {
  const desk = await logIn(browser, server.base, admin)
  await open(desk)
  await desk.getByText('Fill in “Section”.', { exact: true }).waitFor()
  await desk.getByRole('heading', { name: 'Threads' }).click()
  await select(desk, 'the quay will hold')
  await desk.getByLabel('A remark on these words').fill('@Ida who says so?')
  await desk.getByText('Tells Ida Brod.').waitFor()
  await desk.getByLabel('A remark on these words').press('Control+Enter')
  const thread = desk.getByRole('article', { name: /^Thread by/ })
  await thread.getByText('the quay will hold', { exact: false }).first().waitFor()
  const { threads } = await ask('GET', `/api/articles/${story}/threads`)
  expect(threads).toMatchObject([
    { text: '@Ida who says so?', anchor: { field: 'body', exact: 'the quay will hold' }, isGone: false },
  ])

  await desk.getByRole('heading', { name: 'Assigned' }).click()
  await desk.locator('.assign summary').click()
  await desk.getByLabel('To', { exact: true }).selectOption({ label: 'Ida Brod' })
  await desk.getByLabel('As', { exact: true }).selectOption({ label: 'Fact-checker' })
  await desk.getByRole('button', { name: 'Assign', exact: true }).click()
  await desk.getByText('Ida Brod, Fact-checker').waitFor()

  const hers = await logIn(browser, server.base, person)
  await openPage(hers, `${server.base}/admin`)
  const forYou = hers.getByRole('region', { name: /^For you/ })
  await forYou.getByText('mentions you in a thread on “Ferries return”').waitFor()
  await forYou.getByRole('heading', { name: 'Assigned to me' }).waitFor()
  await forYou.getByRole('button', { name: 'Mark all 2 as read' }).click()
  await forYou.getByText('Nothing new.').waitFor()

  await open(hers)
  const answered = hers.getByRole('article', { name: /^Thread by/ })
  await answered.getByText('Reply').click()
  await answered.getByLabel('Your answer').fill('The harbour board.')
  await answered.getByRole('button', { name: 'Send' }).click()
  await answered.getByText('The harbour board.').waitFor()
  // The text's editor comes after the page around it.
  await hers.locator('[data-lexical-editor="true"]').getByText('the quay will hold').waitFor()
  await answered.getByRole('button', { name: 'Show' }).click()
  await hers.waitForFunction(() => (CSS.highlights.get('passage')?.size ?? 0) > 0)
  expect(await hers.evaluate(marked)).toEqual(['the quay will hold'])
  await answered.getByRole('button', { name: 'Resolve' }).click()
  await hers.getByText('none open').waitFor()
})

test('a stub is begun with a working headline, and its length is counted against what was commissioned', async () => {
  const page = await logIn(browser, server.base, person)
  await openPage(page, `${server.base}/admin/collections/articles/create`)
  await page.getByRole('button', { name: 'Planning' }).click()
  await page.fill('#field-planning__workingHeadline', 'Mayor and the quay')
  await page.fill('#field-planning__commissionedLength', '600')
  await page.getByText('of 600 words').waitFor()
  await page.getByRole('button', { name: 'Save Draft' }).click()
  await page.waitForURL(/articles\/(?!create)[\w-]+$/)
  await page.reload()
  await page.locator('.doc-header__title', { hasText: 'Mayor and the quay' }).waitFor()
  await page.locator('.step-nav', { hasText: 'Mayor and the quay' }).waitFor()
  expect(await page.title()).toBe('Mayor and the quay · Copydesk')
  await page.goto(`${server.base}/admin/collections/articles/create`)
  await page.getByRole('button', { name: 'Sources and links' }).click()
  await choose(page, '#field-translationOf', 'Mayor and')
  await openPage(page, `${server.base}/admin`)
  await page.getByRole('link', { name: 'Mayor and the quay' }).first().waitFor()
  const { docs } = await ask('GET', '/api/articles?draft=true&sort=-createdAt&limit=1')
  expect(docs).toMatchObject([
    { planning: { workingHeadline: 'Mayor and the quay', commissionedLength: 600 } },
  ])
})

test('stories move on the board by drag and by keyboard, and a refused move says why', async () => {
  const { doc: section } = await ask('POST', '/api/sections', { name: 'Harbour' })
  const body = bodyOf('The crane stood still.')
  const fields = {
    headline: 'The crane',
    section: section.id,
    body,
    planning: { due: '2026-01-01T08:00:00Z' },
  }
  const { doc } = await ask('POST', '/api/articles', fields)
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/board`)
  await page
    .getByRole('link', { name: 'Board', exact: true })
    .and(page.locator('[aria-current="page"]'))
    .waitFor()
  const column = (name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })
  const card = (name: string) => column(name).getByRole('listitem').filter({ hasText: 'The crane' })
  await card('Draft').getByText('Overdue since').waitFor()
  await card('Draft').dragTo(column('Scheduled'))
  await page.getByText('No move leads from “Draft” to “Scheduled”').waitFor()
  await card('Draft').dragTo(column('In review'))
  await card('In review').waitFor()

  await card('In review').getByRole('link').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const choice = page.getByRole('dialog', { name: 'Move “The crane”' })
  await choice
    .getByRole('button', { name: /^Approve/ })
    .and(page.locator('[aria-disabled="true"]'))
    .waitFor()
  await choice.getByRole('button', { name: /^Request changes/ }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Request changes' })
  await dialog.getByRole('textbox').fill('Which crane?')
  await dialog.getByRole('button', { name: 'Request changes' }).press('Enter')
  await card('Draft').waitFor()
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === 'Move “The crane”')
  expect(await ask('GET', `/api/articles/${doc.id}?draft=true`)).toMatchObject({ stage: 'draft' })

  await page.getByLabel('Section').selectOption({ label: 'Harbour' })
  await page.getByLabel('Overdue').check()
  await page.waitForURL(new RegExp(`section=${section.id}&overdue=1`))
  await column('Draft').getByText('Ferries return').waitFor({ state: 'detached' })
  await ask('POST', `/api/articles/${doc.id}/transitions/submit`)
  // As when somebody comes back to the tab, without waiting for the next poll.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  await card('In review').waitFor()
  await page.goto(`${server.base}/admin/board?section=none`)
  await page.getByText('No story matches.').waitFor()
  await followTo(page, '/admin/coverage')
  const late = page.getByRole('region', { name: /^Overdue/ })
  await late.getByRole('link', { name: 'The crane' }).press('Enter')
  await page.waitForURL(new RegExp(`articles/${doc.id}`))
}, 300_000)

/** A story of hers that is approved and goes live at a time, with a due date and an embargo. */
const scheduled = async (at: string) => {
  const hers = (await ask('POST', '/api/users/login', person)).token
  const { doc: section } = await ask('POST', '/api/sections', { name: 'Locks' })
  const { doc: writer } = await ask('POST', '/api/persons', { name: 'Ida Brod' })
  const story = {
    headline: 'The lock gates',
    section: section.id,
    body: bodyOf('The gates leak.'),
    bylines: [{ person: writer.id }],
    planning: { due: '2031-05-14T12:00:00.000Z' },
    embargoUntil: '2031-05-15T12:00:00.000Z',
  }
  const { doc } = await ask('POST', '/api/articles', story, hers)
  await ask('POST', `/api/articles/${doc.id}/transitions/submit`, undefined, hers)
  await ask('POST', `/api/articles/${doc.id}/transitions/approve`)
  await ask('POST', `/api/articles/${doc.id}/transitions/schedule`, { at })
  return doc.id as string
}

test('on the calendar due dates move by drag and keyboard, a publication by its move, and an embargo not at all', async () => {
  const id = await scheduled('2031-05-16T12:00:00.000Z')
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/calendar?view=month&day=2031-05-01`)
  const dayOn = (where: Page, day: string) => where.locator(`[data-day="2031-05-${day}"]`)
  const on = (day: string, words: string, where = page) =>
    dayOn(where, day).getByRole('listitem').filter({ hasText: 'The lock gates' }).filter({ hasText: words })
  await on('14', 'Due').getByText('Scheduled').waitFor()
  await on('14', 'Due').dragTo(dayOn(page, '20'))
  await on('20', 'Due').waitFor()
  expect(await on('15', 'Embargo ends').getAttribute('draggable')).toBeNull()
  expect(await on('15', 'Embargo ends').getByRole('button').count()).toBe(0)

  await on('20', 'Due').getByRole('link').focus()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move “The lock gates”' })
  await dialog.getByLabel('Due at').fill('2031-05-22T09:30')
  await dialog.getByLabel('Due at').press('Enter')
  await on('22', 'Due 09:30').waitFor()
  await page.waitForFunction(
    () => document.activeElement?.getAttribute('aria-label') === 'Move to date: “The lock gates”',
  )

  await on('16', 'Goes live').dragTo(dayOn(page, '13'))
  const move = page.getByRole('dialog', { name: 'Schedule' })
  expect(await move.getByLabel('Goes live at').inputValue()).toContain('2031-05-13')
  await move.getByRole('button', { name: 'Schedule' }).click()
  await move.getByText('The embargo ends on 15 May 2031').waitFor()
  await move.getByLabel('Goes live at').fill('2031-05-21T12:00')
  await move.getByRole('button', { name: 'Schedule' }).press('Enter')
  await on('21', 'Goes live 12:00').waitFor()
  expect(await ask('GET', `/api/articles/${id}?draft=true`)).toMatchObject({ stage: 'scheduled' })

  const hers = await logIn(browser, server.base, person)
  await openPage(hers, `${server.base}/admin/calendar?view=week&day=2031-05-22`)
  await on('21', 'Goes live', hers).dragTo(dayOn(hers, '23'))
  await hers.getByText('Your role may not schedule this.').waitFor()
  await hers.getByRole('link', { name: 'Day', exact: true }).click()
  await hers.waitForURL(/view=day/)
  await on('22', 'Due', hers).waitFor()
  await hers.getByRole('link', { name: 'Later' }).click()
  await hers.getByText('Nothing is due, scheduled or under embargo on this day.').waitFor()
}, 300_000)

test('a link is made, shown once, and taken back in the panel', async () => {
  const { doc } = await ask('POST', '/api/articles', { headline: 'The tide tables' })
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/collections/articles/${doc.id}`)
  await page.getByRole('button', { name: 'Preview link…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Preview link' })
  await dialog.getByText('There is no link to this yet.').waitFor()
  await dialog.getByLabel('For whom').fill('Our lawyer')
  await dialog.getByRole('button', { name: 'Make a link' }).click()
  const url = await dialog.getByLabel('Your link').inputValue()
  expect(await opened(url)).toMatchObject({ status: 200, body: { doc: { headline: 'The tide tables' } } })
  await dialog.getByRole('listitem').getByText('Our lawyer').waitFor()
  await dialog.getByRole('button', { name: 'Take back Our lawyer' }).click()
  await dialog.getByText('Taken back').waitFor()
  expect((await opened(url)).status).toBe(410)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  const focused = page.getByRole('button', { name: 'Preview link…' })
  expect(await focused.evaluate((button) => button === document.activeElement)).toBe(true)
}, 300_000)

test('a withdrawal asks for the reason and for what readers are told', async () => {
  const { doc } = await ask('POST', '/api/persons', { name: 'Old Pilot' })
  await ask('POST', `/api/persons/${doc.id}/transitions/publish-now`, { comment: 'The first day' })
  const page = await logIn(browser, server.base, admin)
  await openPage(page, `${server.base}/admin/collections/persons/${doc.id}`)
  await page.getByRole('button', { name: 'Workflow' }).click()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('dialog', { name: 'Withdraw' })
  await dialog.getByLabel('Reason').fill('Asked to')
  await dialog.getByLabel('Notice for readers').fill('This page was taken down.')
  await dialog.getByRole('button', { name: 'Withdraw', exact: true }).click()
  await page.locator('.doc-controls').getByText('Withdrawn').first().waitFor()
  expect(await opened(`${server.base}/api/persons/${doc.id}`)).toMatchObject({
    status: 410,
    body: { errors: [{ message: 'This page was taken down.' }] },
  })
}, 300_000)
