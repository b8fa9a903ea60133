import type { Browser, Page } from 'playwright-core'

import { openBrowser } from '../helpers/browser.ts'
import { type Newsroom, openTestNewsroom } from '../helpers/newsroom.ts'

let room: Newsroom
let browser: Browser

beforeAll(async () => {
  room = await openTestNewsroom()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser.close()
  await room.close()
})

/** Opens a page, and notes what went wrong and what was asked of other servers. */
const open = async (path: string): Promise<{ page: Page; faults: string[] }> => {
  const page = await browser.newPage()
  const faults: string[] = []
  page.setDefaultTimeout(30_000)
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(room.base))
      faults.push(request.url())
  })
  await page.goto(room.base + path)
  return { page, faults }
}

test('the page of the API lists the routes, and loads nothing from elsewhere', async () => {
  const { page, faults } = await open('/docs/api')
  // Of a long list the page renders what is in sight.
  await page.locator('.operation-filter-input').fill('fronts')
  await page.getByText('/api/fronts/{section}').first().waitFor()
  expect(await page.title()).toBe('The API · Copydesk')
  expect(faults).toEqual([])
})

test.each([
  ['dark', 'rgb(28, 32, 34)'],
  ['light', 'rgba(0, 0, 0, 0)'],
] as const)('the page of the API is %s for whoever wants it so', async (colorScheme, background) => {
  const { page } = await open('/docs/api')
  await page.emulateMedia({ colorScheme })
  const isSo = page.waitForFunction(
    (wanted) => getComputedStyle(document.documentElement).backgroundColor === wanted,
    background,
  )
  await expect(isSo).resolves.toBeDefined()
})

test('the page of GraphQL asks a query, and loads nothing from elsewhere', async () => {
  const { page, faults } = await open('/docs/graphql')
  await page.getByRole('button', { name: /execute query/i }).click()
  await page.getByText('"docs"').first().waitFor()
  expect(faults).toEqual([])
})

test('no page of ours loads from elsewhere by its policy', async () => {
  for (const path of ['/docs/api', '/docs/graphql']) {
    const policy = (await fetch(room.base + path)).headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/https?:/)
  }
})
