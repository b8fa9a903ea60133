import { QueueFull, FairQueue } from '../../../../src/media/sizes/fairQueue.ts'

const turns = async (count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) await Promise.resolve()
}

describe('a lane of work', () => {
  it('does so much at once, the rest in its order, and takes no more than may wait', async () => {
    const lane = new FairQueue({ atOnce: 2, waiting: 2 })
    const begun: number[] = []
    const ends: (() => void)[] = []
    const work = (number: number) => () => {
      begun.push(number)
      return new Promise<number>((resolve) => ends.push(() => resolve(number)))
    }
    const running = [1, 2, 3, 4].map((number) => lane.run('a', work(number)))
    await expect(lane.run('a', work(5))).rejects.toThrow(QueueFull)
    expect(begun).toEqual([1, 2])
    ends[0]?.()
    await turns(10)
    expect(begun).toEqual([1, 2, 3])
    running.push(lane.run('a', work(6)))
    ends[1]?.()
    await turns(10)
    for (let index = 2; index < 5; index += 1) {
      ends[index]?.()
      await turns(10)
    }
    expect(await Promise.all(running)).toEqual([1, 2, 3, 4, 6])
    expect(begun).toEqual([1, 2, 3, 4, 6])
  })

  it('goes on after work that fails', async () => {
    const lane = new FairQueue({ atOnce: 1, waiting: 1 })
    const failing = lane.run('a', () => Promise.reject(new Error('No picture')))
    const next = lane.run('a', () => Promise.resolve('done'))
    await expect(failing).rejects.toThrow('No picture')
    expect(await next).toBe('done')
    expect(await lane.run('a', () => Promise.resolve('again'))).toBe('again')
  })

  it('lets those who bring work take turns, and whoever brings least has a place', async () => {
    const lane = new FairQueue({ atOnce: 1, waiting: 4 })
    const begun: string[] = []
    const ends: (() => void)[] = []
    const bring = (who: string, number: number) =>
      lane
        .run(who, () => {
          begun.push(`${who}${number}`)
          return new Promise<void>((resolve) => ends.push(resolve))
        })
        .then(
          () => 'done',
          (error: unknown) => (error instanceof QueueFull ? 'full' : 'failed'),
        )
    const all = [...[1, 2, 3, 4, 5, 6].map((number) => bring('a', number)), bring('b', 1), bring('c', 1)]
    all.push(bring('b', 2))
    for (let index = 0; index < 5; index += 1) {
      await turns(10)
      ends[index]?.()
    }
    expect(await Promise.all(all)).toEqual([
      ...['done', 'done', 'done', 'full', 'full', 'full'],
      ...['done', 'done', 'full'],
    ])
    expect(begun).toEqual(['a1', 'a2', 'b1', 'c1', 'a3'])
  })
})
