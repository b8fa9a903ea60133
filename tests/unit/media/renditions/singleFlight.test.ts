import { SingleFlight } from '../../../../src/media/renditions/singleFlight.ts'

describe('a single flight', () => {
  it('does one thing once for all who ask meanwhile, and again for whoever comes later', async () => {
    const flights = new SingleFlight<number>()
    let done = 0
    const work = () => Promise.resolve((done += 1))
    const both = [flights.run('a', work), flights.run('a', work), flights.run('b', work)]
    expect(await Promise.all(both)).toEqual([1, 1, 2])
    expect(await flights.run('a', work)).toBe(3)
  })

  it('fails for all who wait, and is tried anew', async () => {
    const flights = new SingleFlight<string>()
    const failing = () => Promise.reject(new Error('No picture'))
    const both = await Promise.allSettled([flights.run('a', failing), flights.run('a', failing)])
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
    expect(await flights.run('a', () => Promise.resolve('done'))).toBe('done')
  })
})
