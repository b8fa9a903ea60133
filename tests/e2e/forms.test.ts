import type { Browser, BrowserContext, Page, Request } from 'playwright-core'

import { type Role, roles } from '../../src/rules/roles/roles.ts'
import { isStage, type Stage } from '../../src/rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../src/rules/workflow/transitions.ts'
import { followTo, openBrowser, openPage, openWindow } from '../helpers/browser.ts'
import { oneIn } from '../helpers/drawn.ts'
import { ask, picture, store, windowOf } from '../helpers/forms/desk.ts'
import { changedField, changeField, fillField, neededFields, shownIn } from '../helpers/forms/fillForm.ts'
import { apiOf, type Form, formNamed, formsOf, panelOf, rightsOn } from '../helpers/forms/formsOf.ts'
import { amissOn, watch } from '../helpers/forms/lookAt.ts'
import { makeMove, nextMove } from '../helpers/forms/moves.ts'
import { adminPages, outsidePages } from '../helpers/forms/panelPages.ts'
import { freshAddress, sampleOf } from '../helpers/forms/sampleOf.ts'
import { admin, type RunningServer, startServer } from '../helpers/startServer.ts'

/* Every form of the panel, as everybody who may use it: a form sends more back than a body made by hand does. */

const { password } = admin
const chief = { email: 'chief@example.org', name: 'The chief', password, role: 'admin' }
let server: RunningServer
let browser: Browser
let forms: Form[]
const people = {} as Record<Role, { context: BrowserContext; id: string }>
let chiefs: BrowserContext
const known: Record<string, string> = {}
const titles: Record<string, string> = {}
const faults: string[] = []
const size = { saves: 0, made: 0, moves: 0 }

beforeAll(async () => {
  await import('@payloadcms/richtext-lexical/lexical')
  const { default: config } = await import('../../payload.config.ts')
  forms = formsOf(await config)
  server = await startServer('/admin/login')
  browser = await openBrowser()
  const first = await windowOf(browser, server.base, admin.email)
  await ask(first, 'POST', '/api/users', { data: chief })
  chiefs = await windowOf(browser, server.base, chief.email)
  for (const role of roles) {
    const account = { email: `the.${role}@example.org`, name: `The ${role}`, password, role }
    const { doc } = await ask(first, 'POST', '/api/users', { data: account })
    people[role] = { context: await windowOf(browser, server.base, account.email), id: doc.id }
  }
  await fillNewsroom()
}, 300_000)

afterAll(async () => {
  await browser.close()
  await server.stop()
})

/** What relations of the samples point to, and a value in each field of every global. */
const fillNewsroom = async (): Promise<void> => {
  for (const slug of ['media', 'sections', 'persons', 'articles']) {
    const form = formNamed(forms, slug)
    titles[slug] = `First of ${slug}`
    known[slug] = (await store(chiefs, form, { data: { [form.title ?? 'alt']: titles[slug] }, known })).id
  }
  await ask(chiefs, 'POST', '/api/articles', { data: { planning: { workingHeadline: 'A planned story' } } })
  for (const form of forms.filter(({ isGlobal }) => isGlobal))
    await ask(chiefs, 'POST', apiOf(form), { data: sampleOf(form.fields, known) })
}

/** A document as it is stored, its newest revision. */
const stored = (form: Form, id: string | undefined): Promise<any> =>
  ask(chiefs, 'GET', `${apiOf(form)}${id ? `/${id}` : ''}?depth=0${form.hasDrafts ? '&draft=true' : ''}`)

/** A document that a role may change: of its own, where it may change no other. */
const existing = async (form: Form, role: Role): Promise<string | undefined> => {
  if (form.isGlobal) return undefined
  const { isOwn, mayCreate } = rightsOn(role, form)
  if (isOwn && form.isAccount) return people[role].id
  return (await store(isOwn && mayCreate ? people[role].context : chiefs, form, { known })).id
}

/** Presses the button that saves, and waits until the server has taken it. */
const save = async (page: Page, form: Form): Promise<any> => {
  const button = page.locator('#action-save-draft, #action-save').first()
  const answered = page.waitForResponse((one) => wrote(one.request(), form))
  await button.click()
  const answer = await answered
  if (!answer.ok()) throw new Error(`${form.slug}: ${answer.status()} ${await answer.text()}`)
  return { ...(await answer.json()), sent: answer.request().postData() }
}

/** Whether a request saves. The panel also asks for lists by POST, with a header that says so. */
const wrote = (request: Request, form: Form): boolean =>
  ['PATCH', 'POST'].includes(request.method()) &&
  request.headers()['x-payload-http-method-override'] === undefined &&
  new RegExp(`^${apiOf(form)}(/[0-9a-f-]{36})?$`).test(new URL(request.url()).pathname)

const stamps = ['rev', 'savedBy', 'updatedAt', 'writers', 'globalType', 'revokedAt']
const without = (document: object, ...names: string[]) =>
  Object.fromEntries(Object.entries(document).filter(([name]) => ![...stamps, ...names].includes(name)))

const apiTab = (page: Page) => page.locator('.doc-tabs').getByText('API', { exact: true })

/** Opens a document, changes a field, saves, loads it again; all else has stayed as it was. */
const change = async (form: Form, role: Role, page: Page): Promise<void> => {
  const id = await existing(form, role)
  const field = changedField(form)
  const path = `${panelOf(form)}${id ? `/${id}` : ''}`
  await followTo(page, path)
  const before = await stored(form, id)
  expect({ [form.slug]: await apiTab(page).count() }).toEqual({ [form.slug]: role === 'admin' ? 1 : 0 })
  const written = await changeField(page, field)
  const { doc, result, sent } = await save(page, form)
  expect(sent).toContain(JSON.stringify(written))
  expect({ [field.name]: (doc ?? result)[field.name] }).toEqual({ [field.name]: written })
  const after = await stored(form, id)
  expect({ [field.name]: after[field.name] }).toEqual({ [field.name]: written })
  expect(without(after, field.name, 'slug')).toEqual(without(before, field.name, 'slug'))
  await openPage(page, path)
  expect({ [form.slug]: await shownIn(page, field) }).toEqual({ [form.slug]: written })
  size.saves += 1
}

/** What shows a secret once it is made, and leaves only when that is said to be kept. */
const shownOnce = ['keys', 'webhooks']

const create = async (form: Form, page: Page): Promise<void> => {
  await followTo(page, `${panelOf(form)}/create`)
  await page.locator('.render-fields').first().waitFor()
  if (form.isUpload) {
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await picture())
  }
  if (form.isAccount) {
    await page.fill('#field-email', freshAddress('new'))
    await page.fill('#field-password', password)
    await page.fill('#field-confirm-password', password)
  }
  for (const field of neededFields(form)) await fillField(page, field, titles)
  const { doc } = await save(page, form)
  expect(await stored(form, doc.id)).toMatchObject({ id: doc.id })
  if (shownOnce.includes(form.slug)) await page.getByText('I have kept it').click()
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/create'))
  size.made += 1
}

const moveAll = async (form: Form, role: Role, page: Page): Promise<void> => {
  const { isOwn, moves } = rightsOn(role, form)
  const unmade = new Set<TransitionName>(moves)
  while (unmade.size > 0) {
    const { id } = await store(isOwn ? people[role].context : chiefs, form, { known })
    await followTo(page, `${panelOf(form)}/${id}`)
    const before = unmade.size
    await moveOne({ form, id, moves, unmade, page })
    if (unmade.size === before) throw new Error(`${form.slug}, ${role}: no way to ${[...unmade].join(', ')}`)
  }
}

type Moving = { form: Form; id: string; moves: TransitionName[]; unmade: Set<TransitionName>; page: Page }

/** Makes one move after the other, until no other can be reached from where the document stands. */
const moveOne = async ({ form, id, moves, page, unmade }: Moving): Promise<void> => {
  let stage: Stage = 'draft'
  for (let name = nextMove(stage, moves, unmade); name; name = nextMove(stage, moves, unmade)) {
    await makeMove(page, name)
    const shown = page.locator(`.stage-panel .stage-badge--${transitions[name].to}`)
    await shown.waitFor().catch(async () => {
      throw new Error(`${name} from ${stage} is not shown: ${await page.locator('body').innerText()}`)
    })
    const reached: unknown = (await stored(form, id)).stage
    expect(`${name}: ${String(reached)}`).toBe(`${name}: ${transitions[name].to}`)
    stage = isStage(reached) ? reached : stage
    unmade.delete(name)
    size.moves += 1
  }
}

/** The panel offers what the policy gives, and nothing else: a form that the policy does not know is open to nobody. */
const agree = async (role: Role): Promise<void> => {
  const { collections, globals } = await ask(people[role].context, 'GET', '/api/access')
  const may = (form: Form, action: string) =>
    Boolean((form.isGlobal ? globals : collections)[form.slug]?.[action])
  expect(forms.map((form) => [form.slug, may(form, 'update')])).toEqual(
    forms.map((form) => [form.slug, rightsOn(role, form).mayUpdate]),
  )
  const makeable = forms.filter(({ isGlobal }) => !isGlobal)
  expect(makeable.map((form) => [form.slug, may(form, 'create')])).toEqual(
    makeable.map((form) => [form.slug, rightsOn(role, form).mayCreate]),
  )
}

/** Does a part of the walk, and goes on with the next when it fails: all that does not work is told at once. */
const step = async (name: string, work: () => Promise<void>): Promise<void> => {
  await work().catch((error: unknown) => faults.push(`${name}: ${String(error).slice(0, 3000)}`))
}

const every = oneIn({ sqlite: 2, mongodb: 2 })

/** Whether a role makes the moves of a form: each role those of every other form, each form those of every other role. */
const isMoved = (form: Form, role: Role): boolean => (forms.indexOf(form) + roles.indexOf(role)) % every === 0

const walk = async (role: Role, wanted: readonly Form[]): Promise<void> => {
  const page = await people[role].context.newPage()
  const seen = await watch(page, server.base)
  for (const form of wanted) {
    const { mayCreate, mayUpdate, moves } = rightsOn(role, form)
    const name = `${form.slug}, ${role}`
    if (mayUpdate) await step(`${name}, change`, () => change(form, role, page))
    if (mayCreate && !form.isGlobal) await step(`${name}, create`, () => create(form, page))
    if (moves.length > 0 && isMoved(form, role)) await step(`${name}, move`, () => moveAll(form, role, page))
  }
  await page.close()
  faults.push(...seen.map((fault) => `${role}: ${fault}`))
}

test('every form of the panel saves what everybody who may writes there, makes, and moves', async () => {
  const [globals, collections] = [true, false].map((isGlobal) =>
    forms.filter((one) => one.isGlobal === isGlobal),
  )
  for (const role of roles) await agree(role)
  await Promise.all(roles.map((role) => walk(role, collections ?? [])))
  for (const role of roles) await walk(role, globals ?? [])
  const { made, moves, saves } = size
  process.stdout.write(
    `${forms.length} forms, ${roles.length} roles, ${saves} saves, ${made} made, ${moves} moves.\n`,
  )
  expect(faults).toEqual([])
}, 900_000)

test('no page of the panel asks another server, breaks its policy, fails, or shows what programs write', async () => {
  const pages = await adminPages(chiefs, forms)
  const half = Math.ceil(pages.length / 2)
  const outside = await openWindow(browser, server.base)
  const loaded = new Set<string>()
  const amiss = await Promise.all([
    amissOn(chiefs, server.base, { loaded, pages: pages.slice(0, half) }),
    amissOn(chiefs, server.base, { loaded, pages: pages.slice(half) }),
    amissOn(outside, server.base, { loaded, pages: outsidePages }),
  ])
  process.stdout.write(
    `${pages.length + outsidePages.length} pages looked at, one of each of ${loaded.size} kinds loaded whole.\n`,
  )
  expect(amiss.flat()).toEqual([])
}, 300_000)
