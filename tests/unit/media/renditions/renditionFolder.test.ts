import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { RenditionFolder } from '../../../../src/media/renditions/payload/renditionFolder.ts'

let place: string

beforeEach(async () => {
  place = await mkdtemp(path.join(tmpdir(), 'copydesk-renditions-'))
})

afterEach(() => rm(place, { force: true, recursive: true }))

const bytes = (length: number): Buffer => Buffer.alloc(length, 1)
const at = (...parts: string[]): string => path.join(place, ...parts)

/** Files leave beside the work. */
const until = async (isSo: () => boolean): Promise<void> => {
  const end = Date.now() + 10_000
  while (!isSo() && Date.now() < end) await new Promise((resolve) => setImmediate(resolve))
  expect(isSo()).toBe(true)
}

describe('the folder of renditions', () => {
  it('gives back what was put into it, also to the next process', async () => {
    const folder = new RenditionFolder(place, 1000)
    expect(await folder.read('a', 'one.webp')).toBeUndefined()
    await folder.write('a', 'one.webp', bytes(10))
    expect(await folder.read('a', 'one.webp')).toEqual(bytes(10))
    expect(await new RenditionFolder(place, 1000).read('a', 'one.webp')).toEqual(bytes(10))
    expect(await readdir(at('a'))).toEqual(['one.webp'])
  })

  it('keeps within its size: what was not asked for the longest leaves', async () => {
    const folder = new RenditionFolder(place, 100)
    for (const name of ['1', '2', '3']) await folder.write('a', name, bytes(30))
    await folder.read('a', '1')
    await folder.write('b', '4', bytes(30))
    await until(() => !existsSync(at('a', '2')))
    expect([at('a', '1'), at('a', '3'), at('b', '4')].every((file) => existsSync(file))).toBe(true)
    await folder.write('b', 'large', bytes(101))
    expect(existsSync(at('b', 'large'))).toBe(false)
  })

  it('counts what an earlier process left, and clears away what it left half written', async () => {
    await mkdir(at('a'))
    for (const [name, age] of [
      ['old', 3000],
      ['new', 1000],
      ['x.half', 3000],
      ['y.half', 1],
    ] as const) {
      await writeFile(at('a', name), bytes(40))
      const time = Date.now() / 1000 - age
      await utimes(at('a', name), time, time)
    }
    const folder = new RenditionFolder(place, 100)
    await folder.write('b', 'more', bytes(40))
    await until(() => !existsSync(at('a', 'old')) && !existsSync(at('a', 'x.half')))
    expect(existsSync(at('a', 'new'))).toBe(true)
    expect(existsSync(at('a', 'y.half'))).toBe(true)
  })

  it('forgets a picture whole, and copes with files that others have thrown away', async () => {
    const folder = new RenditionFolder(place, 1000)
    await folder.write('a', '1', bytes(10))
    await folder.write('ab', '1', bytes(10))
    await folder.drop('a')
    expect(await readdir(place)).toEqual(['ab'])
    expect(await folder.read('a', '1')).toBeUndefined()
    await rm(at('ab'), { recursive: true })
    expect(await folder.read('ab', '1')).toBeUndefined()
    await folder.write('ab', '1', bytes(10))
    expect(await folder.read('ab', '1')).toEqual(bytes(10))
  })

  it('keeps nothing where it may not', async () => {
    const folder = new RenditionFolder(place, 0)
    await folder.write('a', '1', bytes(10))
    expect(await readdir(place)).toEqual([])
  })

  it.each([
    ['..', 'a'],
    ['a', '../b'],
    ['a/b', 'c'],
    ['', 'a'],
    ['a', '.hidden'],
    ['a\\b', 'c'],
  ])('leads nowhere else by %s and %s', async (picture, name) => {
    const folder = new RenditionFolder(place, 1000)
    await expect(folder.write(picture, name, bytes(1))).rejects.toThrow(RangeError)
    await expect(folder.read(picture, name)).rejects.toThrow(RangeError)
    await folder.drop('..')
    expect(existsSync(place)).toBe(true)
  })
})
