import { inWriteScope, WriteQueue } from '../../../../src/platform/database/payload/writeQueue.ts'

const opened = (queue: WriteQueue, id: string) => queue.begin(() => Promise.resolve(id))
const nothing = () => Promise.resolve()

test('transactions have their turns in the order in which they were asked for', async () => {
  const queue = new WriteQueue()
  const order: string[] = []
  const work = async (id: string) => {
    await opened(queue, id)
    order.push(`${id} begins`)
    await Promise.resolve()
    order.push(`${id} ends`)
    await queue.end(id, nothing)
  }
  await Promise.all(['a', 'b', 'c'].map(work))
  expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
})

test('a write outside a transaction waits for it, one inside belongs to it', async () => {
  const queue = new WriteQueue()
  await opened(queue, 'a')
  expect(queue.has('a')).toBe(true)
  let isDone = false
  const outside = queue.run('create', () => Promise.resolve()).then(() => (isDone = true))
  await Promise.resolve()
  expect(isDone).toBe(false)
  await queue.end('a', nothing)
  await outside
  expect(isDone).toBe(true)
})

test('a write may make further writes of its own', async () => {
  const queue = new WriteQueue()
  await expect(
    queue.run('upsert', () => queue.run('updateOne', () => Promise.resolve('done'))),
  ).resolves.toBe('done')
})

test('a turn ends when the transaction cannot be opened, or cannot be ended', async () => {
  const queue = new WriteQueue()
  await expect(queue.begin(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  await opened(queue, 'a')
  await expect(queue.end('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  await expect(queue.run('create', () => Promise.resolve('next'))).resolves.toBe('next')
})

test('a database without transactions gives the turn back at once', async () => {
  const queue = new WriteQueue()
  await expect(queue.begin(() => Promise.resolve(null))).resolves.toBeNull()
  await expect(queue.run('create', () => Promise.resolve('next'))).resolves.toBe('next')
})

test('who waits too long is told so', async () => {
  const queue = new WriteQueue(20)
  await opened(queue, 'a')
  await expect(queue.run('create', () => Promise.resolve())).rejects.toMatchObject({ status: 503 })
  await queue.end('a', nothing)
})

test('a write that would wait for its own parent is named instead of waiting', async () => {
  const queue = new WriteQueue()
  await inWriteScope(async () => {
    await opened(queue, 'a')
    await expect(queue.run('create', () => Promise.resolve())).rejects.toThrow(
      'create was requested inside an open transaction without its req',
    )
    await expect(opened(queue, 'b')).rejects.toThrow('Pass req')
    await queue.end('a', nothing)
    await expect(queue.run('create', () => Promise.resolve('fine'))).resolves.toBe('fine')
  })
})
