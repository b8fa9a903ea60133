import { everyPage, progress } from '../../../../src/platform/jobs/everyPage.ts'

const pagesOf = (pages: Readonly<Record<string, { count: number; last: string | undefined }>>) => {
  const asked: (string | undefined)[] = []
  const page = (after: string | undefined) => {
    asked.push(after)
    return Promise.resolve(pages[after ?? 'first'] ?? { count: 0, last: undefined })
  }
  return { asked, page }
}

test('works through all pages, also behind one that comes to nothing', async () => {
  const { asked, page } = pagesOf({
    first: { count: 2, last: 'b' },
    b: { count: 0, last: 'd' },
    d: { count: 1, last: 'e' },
  })
  const told: number[] = []
  expect(await everyPage(page, (count) => told.push(count))).toBe(3)
  expect({ asked, told }).toEqual({ asked: [undefined, 'b', 'd', 'e'], told: [2, 2, 3, 3] })
})

test('progress is told once for each thousand, however many come at once', () => {
  const told: number[] = []
  const tell = progress((count) => told.push(count))
  for (const count of [0, 998, 1001, 1040, 1990, 4005, 4005, 4999]) tell(count)
  expect(told).toEqual([1000, 4000])
})
