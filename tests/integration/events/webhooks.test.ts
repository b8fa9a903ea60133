import { Webhook } from 'standardwebhooks'

import type { SenderParts } from '../../../src/events/webhooks/payload/senderParts.ts'
import { codeOf } from '../../helpers/accounts.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { openReceiver, type Received, type Receiver } from '../../helpers/webhookReceiver.ts'

process.env['WEBHOOKS_ALLOW_HTTP'] = '1'
process.env['WEBHOOKS_ALLOW_PRIVATE'] = '1'

let desk: Harbour
let receiver: Receiver
/** A sender whose clock stands where a test puts it. */
let senderAt: (time: Date, name?: string) => SenderParts
let sendDue: (sender: SenderParts) => Promise<void>

beforeAll(async () => {
  desk = await openHarbour()
  receiver = await openReceiver()
  const { senderParts } = await import('../../../src/events/webhooks/payload/senderParts.ts')
  ;({ sendDue } = await import('../../../src/events/webhooks/payload/sendDue.ts'))
  senderAt = (time, name = 'the tests') => ({
    ...senderParts(desk.room.payload),
    name,
    clock: { now: () => time, sync: () => Promise.resolve() },
    chance: () => 0,
  })
})

afterAll(async () => {
  await receiver.close()
  await desk.room.close()
})

let hooks: string[] = []

/** Only the webhook of one test is told at a time. */
afterEach(async () => {
  for (const id of hooks) await desk.room.rest('admin', 'DELETE', `/api/webhooks/${id}`)
  hooks = []
})

const inSeconds = (seconds: number): Date => new Date(Date.now() + seconds * 1000)
const runAt = (seconds = 0): Promise<void> => sendDue(senderAt(inSeconds(seconds + 1)))

const hook = async (path: string, events = ['published', 'updated', 'withdrawn']) => {
  const data = { name: path, url: receiver.url(path), events }
  const { body, status } = await desk.room.rest('admin', 'POST', '/api/webhooks', data)
  expect(status).toBe(201)
  hooks.push(body.doc.id)
  return { id: body.doc.id as string, secret: body.doc.secret as string }
}

const deliveries = async (webhook: string) => {
  const query = `where[webhook][equals]=${webhook}&sort=seq&depth=0`
  return (await desk.room.rest('admin', 'GET', `/api/webhook-deliveries?${query}`)).body.docs as any[]
}

const bodyOf = ({ body }: Received) => JSON.parse(body)
const told = (path: string, id?: string) =>
  receiver
    .at(path)
    .map(bodyOf)
    .filter(({ data }) => id === undefined || data.id === id)
    .map(({ type }) => type)

test('a publication reaches the receiver once, signed so that the reference library takes it', async () => {
  const { id, secret } = await hook('/signed')
  const story = await desk.live({ headline: 'Lock opens' })
  await desk.patch(story, { headline: 'A secret' })
  await runAt()
  await runAt()
  const [message, ...more] = receiver.at('/signed')
  expect(more).toEqual([])
  const verified = new Webhook(secret).verify(message!.body, message!.headers as Record<string, string>)
  expect(verified).toMatchObject({
    type: 'articles.published',
    data: { id: story, headline: 'Lock opens', slug: 'lock-opens', section: 'harbour' },
  })
  expect(() => new Webhook(secret).verify(`${message!.body} `, message!.headers as never)).toThrow()
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 1, lastStatus: 204 }])
})

test('a refused publication notes nothing to send', async () => {
  const { id } = await hook('/refused')
  expect((await desk.move(await desk.write(), 'publish')).status).toBe(409)
  expect(await deliveries(id)).toEqual([])
})

test('a write that fails after the event was noted takes it along', async () => {
  const { id } = await hook('/rolled-back')
  const { payload } = desk.room
  const before = await payload.db.count({ collection: 'live-events' })
  const create = payload.db.create.bind(payload.db)
  payload.db.create = (args) =>
    args.collection === 'webhook-deliveries' ? Promise.reject(new Error('The disk is full')) : create(args)
  const story = await desk.write()
  const { status } = await desk.move(story, 'publish-now', { comment: 'Now' })
  payload.db.create = create
  expect(status).toBe(500)
  expect(await payload.db.count({ collection: 'live-events' })).toEqual(before)
  expect(await deliveries(id)).toEqual([])
  expect((await desk.read(`/api/articles/${story}`)).status).toBe(404)
})

test('a receiver that fails three times is asked again, later each time, until it accepts', async () => {
  const { id } = await hook('/flaky')
  receiver.answers(
    '/flaky',
    500,
    { status: 302, headers: { Location: receiver.url('/elsewhere') } },
    503,
    200,
  )
  await desk.live()
  const first = inSeconds(1)
  await sendDue(senderAt(first))
  expect(await deliveries(id)).toMatchObject([{ state: 'waiting', attempts: 1, lastStatus: 500 }])
  await sendDue(senderAt(first))
  expect(receiver.at('/flaky')).toHaveLength(1)
  await runAt(5)
  expect(await deliveries(id)).toMatchObject([{ attempts: 2, lastError: 'The receiver answered 302.' }])
  await runAt(15)
  await runAt(60)
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', attempts: 4, lastStatus: 200 }])
  expect(new Set(receiver.at('/flaky').map(({ headers }) => headers['webhook-id'])).size).toBe(1)
  expect(receiver.at('/elsewhere')).toEqual([])
})

test('of one story nothing overtakes what was before it; other stories do not wait', async () => {
  await hook('/ordered')
  receiver.answers('/ordered', 500, 500, 200)
  const story = await desk.live()
  await runAt()
  await runAt(3600)
  await desk.patch(story, { headline: 'Better' })
  await desk.publish(story)
  const other = await desk.live()
  await runAt()
  const published = 'articles.published'
  expect([told('/ordered', story), told('/ordered', other)]).toEqual([[published, published], [published]])
  await runAt(7200)
  expect(told('/ordered', story)).toEqual([published, published, published, 'articles.updated'])
})

test('what is never accepted becomes a dead letter, which an admin sends again', async () => {
  const { id } = await hook('/dead')
  receiver.answers('/dead', { status: 400, text: 'x'.repeat(5000) })
  const story = await desk.live()
  for (let attempt = 0; attempt < 18; attempt += 1) await runAt(attempt * 7 * 3600)
  const [dead] = await deliveries(id)
  expect(dead).toMatchObject({ state: 'dead', attempts: 18, lastStatus: 400, answer: 'x'.repeat(300) })
  expect(await desk.events(id, 'webhook.dead')).toMatchObject([{ details: { delivery: dead.id } }])
  const url = `/api/webhook-deliveries/${dead.id}/replay`
  for (const who of ['public', 'author', 'reviewer', 'editor'] as const) {
    expect((await desk.room.rest(who, 'POST', url)).status).toBe(403)
  }
  receiver.answers('/dead', 200)
  expect((await desk.room.rest('admin', 'POST', url)).body.doc).toMatchObject({
    state: 'waiting',
    attempts: 0,
  })
  expect(codeOf(await desk.room.rest('admin', 'POST', url))).toBe('not-dead')
  await runAt()
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }])
  expect(told('/dead', story)).toHaveLength(19)
  expect(await desk.events(id, 'webhook.replay')).toHaveLength(1)
})

test('a receiver that says it is gone is not asked any more', async () => {
  const { id } = await hook('/gone')
  receiver.answers('/gone', 410)
  await desk.live()
  await runAt()
  await desk.live()
  await runAt(600)
  expect(receiver.at('/gone')).toHaveLength(1)
  expect((await desk.room.rest('admin', 'GET', `/api/webhooks/${id}`)).body.active).toBe(false)
  receiver.answers('/gone', 200)
  await desk.room.rest('admin', 'PATCH', `/api/webhooks/${id}`, { active: true })
  expect((await desk.room.rest('admin', 'POST', `/api/webhooks/${id}/replay`)).body.count).toBe(1)
  await runAt()
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered' }])
})

test('two senders at a time deliver each message once', async () => {
  const { id } = await hook('/twice')
  const stories = [
    await desk.live(),
    await desk.live(),
    await desk.live(),
    await desk.live(),
    await desk.live(),
  ]
  const time = inSeconds(1)
  await Promise.all(['one', 'two', 'three'].map((name) => sendDue(senderAt(time, name))))
  await runAt()
  expect(
    receiver
      .at('/twice')
      .map((message) => bodyOf(message).data.id)
      .sort(),
  ).toEqual(stories.toSorted())
  expect((await deliveries(id)).map(({ state, attempts }) => [state, attempts])).toEqual(
    stories.map(() => ['delivered', 1]),
  )
})

test('a claim whose time is over is taken over, and its late holder writes nothing', async () => {
  const { id } = await hook('/taken')
  await desk.live()
  const { claimDue } = await import('../../../src/events/webhooks/payload/claimDue.ts')
  const { deliver } = await import('../../../src/events/webhooks/payload/deliver.ts')
  const { activeWebhooks } = await import('../../../src/events/webhooks/payload/rows.ts')
  const [claim] = await claimDue(senderAt(inSeconds(1), 'slow'), id)
  await runAt(5)
  expect(receiver.at('/taken')).toEqual([])
  await runAt(40)
  expect(receiver.at('/taken')).toHaveLength(1)
  const [webhook] = await activeWebhooks({ payload: desk.room.payload })
  expect(await deliver(senderAt(inSeconds(50), 'slow'), webhook!, claim!)).toBe('lost')
  expect(await deliver(senderAt(inSeconds(2), 'slow'), webhook!, claim!)).toBe('lost')
  expect(await deliveries(id)).toMatchObject([{ state: 'delivered', fence: 2 }])
})

test('the secret is shown once and kept sealed; a new one signs beside the old one', async () => {
  const { id, secret } = await hook('/secret')
  expect(secret).toMatch(/^whsec_[\w+/]{43}=$/)
  const seen = await desk.room.rest('admin', 'GET', `/api/webhooks/${id}`)
  const row = await desk.room.payload.db.findOne<any>({
    collection: 'webhooks',
    where: { id: { equals: id } },
  })
  for (const text of [JSON.stringify(seen.body), JSON.stringify(row)])
    expect(text).not.toContain(secret.slice(6))
  expect(seen.body.sealed).toBeUndefined()
  const [made] = await desk.events(id, 'webhook.create')
  expect(made).toMatchObject({ actorName: 'admin', details: { name: '/secret' } })
  expect(JSON.stringify(made)).not.toContain(secret.slice(6))
  const renewed = await desk.room.rest('admin', 'POST', `/api/webhooks/${id}/secret`)
  await desk.live()
  await runAt()
  const [message] = receiver.at('/secret')
  for (const key of [secret, renewed.body.secret]) {
    new Webhook(key).verify(message!.body, message!.headers as Record<string, string>)
  }
  await desk.live()
  await sendDue(senderAt(inSeconds(25 * 3600)))
  const later = receiver.at('/secret').at(-1)!
  expect(later.headers['webhook-signature']).toMatch(/^v1,\S+$/)
})

test('only admins see and keep webhooks, and their addresses are looked at', async () => {
  const data = { name: 'Mine', url: 'https://hooks.example/x', events: ['published'] }
  for (const who of ['public', 'author', 'reviewer', 'editor'] as const) {
    const statuses = [
      await desk.room.rest(who, 'GET', '/api/webhooks'),
      await desk.room.rest(who, 'POST', '/api/webhooks', data),
      await desk.room.rest(who, 'GET', '/api/webhook-deliveries'),
    ].map(({ status }) => status)
    expect({ who, statuses }).toEqual({ who, statuses: [403, 403, 403] })
  }
  for (const url of ['https://user:pass@hooks.example/', 'ftp://hooks.example/', 'hooks.example']) {
    expect(codeOf(await desk.room.rest('admin', 'POST', '/api/webhooks', { ...data, url }))).toBe(
      'bad-address',
    )
  }
})

test('the service sends by itself what this process publishes', async () => {
  const { deliveryJobs } = await import('../../../src/events/webhooks/payload/deliveryJobs.ts')
  const { startJobs } = await import('../../../src/platform/jobs/payload/startJobs.ts')
  await hook('/service')
  const service = startJobs(desk.room.payload, deliveryJobs(desk.room.payload))
  await desk.live()
  const until = Date.now() + 20_000
  while (receiver.at('/service').length === 0 && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await service.stop()
  expect(receiver.at('/service')).toHaveLength(1)
})
