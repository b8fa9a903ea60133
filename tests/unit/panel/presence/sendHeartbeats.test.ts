import { sendHeartbeats } from '../../../../src/panel/presence/sendHeartbeats.ts'

test('tells at once, again after a pause, and once more for whatever was asked while it told', async () => {
  const gates: (() => void)[] = []
  const telling = sendHeartbeats(
    () => new Promise((resolve) => gates.push(resolve)),
    () => 1,
  )
  expect(gates).toHaveLength(1)
  telling.now()
  telling.now()
  expect(gates).toHaveLength(1)
  gates[0]?.()
  await until(() => gates.length === 2)
  gates[1]?.()
  await until(() => gates.length === 3)
  telling.stop()
  gates[2]?.()
})

test('tells again after a failure, and not any more once it is stopped', async () => {
  let told = 0
  const telling = sendHeartbeats(
    () => {
      told += 1
      return Promise.reject(new Error('no network'))
    },
    () => 1,
  )
  await until(() => told >= 3)
  telling.stop()
  const atStop = told
  telling.now()
  await new Promise((resolve) => setImmediate(resolve))
  expect(told).toBe(atStop)
})

const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve))
}
