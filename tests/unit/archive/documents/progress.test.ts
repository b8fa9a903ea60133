import { showProgress } from '../../../../src/archive/documents/progress.ts'

const written = (isTTY: boolean, total: number): string[] => {
  const lines: string[] = []
  const show = showProgress({ isTTY, write: (text) => lines.push(text) }, 'entries')
  for (let done = 1; done <= total; done += 1) show(done, total)
  return lines
}

test('says every tenth of the way in a log', () => {
  expect(written(false, 20)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20].map((n) => `${n} of 20 entries\n`))
  expect(written(false, 3)).toEqual(['1 of 3 entries\n', '2 of 3 entries\n', '3 of 3 entries\n'])
  expect(written(false, 1000)).toHaveLength(10)
})

test('draws one bar over again on a terminal, and ends its line', () => {
  const lines = written(true, 2)
  expect(lines).toEqual([
    `\r${'█'.repeat(15)}${'░'.repeat(15)} 1 of 2 entries`,
    `\r${'█'.repeat(30)} 2 of 2 entries\n`,
  ])
})
