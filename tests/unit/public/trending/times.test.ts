import { isOnList, lastTurn, nextTurn } from '../../../../src/public/trending/times.ts'

const at = (minute: number): string => new Date(minute * 60_000).toISOString()
const time = (minute: number): number => minute * 60_000

test('an item is on its list from its from on, and no longer at its until; either may be open', () => {
  const times = { from: at(10), until: new Date(at(20)) }
  expect([9, 10, 19, 20].map((minute) => isOnList(times, time(minute)))).toEqual([false, true, true, false])
  expect(
    [{}, { from: null, until: null }, { from: at(1) }, { until: at(9) }].map((one) => isOnList(one, time(5))),
  ).toEqual([true, true, true, true])
})

test('it last came or went at the newest time that is over', () => {
  const times = { from: at(10), until: at(20) }
  expect([9, 10, 15, 20, 30].map((minute) => lastTurn(times, time(minute)))).toEqual(
    [undefined, 10, 10, 20, 20].map((minute) => minute && time(minute)),
  )
  expect(lastTurn({}, time(1))).toBeUndefined()
})

test('the next one comes or goes at the first time to come', () => {
  const items = [{ from: at(10), until: at(30) }, { until: at(20) }, {}]
  expect([5, 10, 25, 30].map((minute) => nextTurn(items, time(minute)))).toEqual(
    [10, 20, 30, undefined].map((minute) => minute && time(minute)),
  )
})
