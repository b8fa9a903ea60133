import { createHook } from 'node:async_hooks'
import { setImmediate as turn } from 'node:timers/promises'

import { LazyAsyncStorage } from '../../../../src/platform/database/lazyAsyncStorage.ts'

const later = async (): Promise<void> => {
  await turn()
  await Promise.resolve()
}

test('work finds its own store however far it leads, and nobody else does', async () => {
  const storage = new LazyAsyncStorage<string>()
  const told = await Promise.all(
    ['one', 'other'].map((name) =>
      storage.run(name, async () => {
        await later()
        const inner = await storage.run(`${name} inside`, async () => {
          await later()
          return storage.getStore()
        })
        await later()
        return [inner, storage.getStore()]
      }),
    ),
  )
  expect(told).toEqual([
    ['one inside', 'one'],
    ['other inside', 'other'],
  ])
  expect(storage.getStore()).toBeUndefined()
})

test('it wakes up as often as it is needed, after failures too', async () => {
  const storage = new LazyAsyncStorage<number>()
  for (let round = 0; round < 3; round += 1) {
    expect(storage.run(round, () => storage.getStore())).toBe(round)
    expect(() =>
      storage.run(round, () => {
        throw new Error('at once')
      }),
    ).toThrow('at once')
    await expect(storage.run(round, () => Promise.reject(new Error('later')))).rejects.toThrow('later')
    const seen = storage.run(round, async () => {
      await later()
      return storage.getStore()
    })
    await later()
    expect(await seen).toBe(round)
  }
})

test('work outside is outside, and what goes on inside meanwhile stays there', async () => {
  const storage = new LazyAsyncStorage<string>()
  await storage.run('inside', async () => {
    const outside = storage.exit(async () => {
      await later()
      return storage.getStore()
    })
    const inside = later().then(() => storage.getStore())
    expect(await outside).toBeUndefined()
    expect(await inside).toBe('inside')
    expect(storage.getStore()).toBe('inside')
  })
})

/** From Node 24 on contexts are followed without hooks; there is nothing to rest from. */
const usesHooks = Number(process.versions.node.split('.')[0]) < 24

test('while nobody is inside, Node follows no callback for it', async () => {
  /** How many storages hang their stores on what Node makes, those of the test runner among them. */
  const followed = async (): Promise<number> => {
    const resource = await new Promise<object>((resolve) => {
      const hook = createHook({
        init: (_id, type, _trigger, made) => {
          if (type === 'Immediate') resolve(made)
        },
      }).enable()
      setImmediate(() => hook.disable())
    })
    return Object.getOwnPropertySymbols(resource).filter((each) => String(each).includes('kResourceStore'))
      .length
  }
  const storage = new LazyAsyncStorage<string>()
  const before = await followed()
  const work = storage.run('inside', later)
  expect(await followed()).toBe(usesHooks ? before + 1 : before)
  await work
  expect(await followed()).toBe(before)
})
