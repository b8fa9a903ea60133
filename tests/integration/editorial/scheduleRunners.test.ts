import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import { raceSchedules } from '../../helpers/scheduleRace.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

test('three runners that are killed and frozen meanwhile do everything once, nothing early', async () => {
  const race = { items: 12, runners: 3, kills: 2, freezes: 1 }
  const { lateness, perWrite, step, takenOver, ...figures } = await raceSchedules(room.payload, race)
  process.stdout.write(`Schedules: ${JSON.stringify({ ...figures, perWrite, step, takenOver, lateness })}\n`)
  expect(figures).toEqual({
    items: 12,
    done: 12,
    notOnce: 0,
    versionsNotOne: 0,
    early: 0,
    kills: 2,
    freezes: 1,
    exitCodes: [0, 0, 0],
  })
}, 300_000)
