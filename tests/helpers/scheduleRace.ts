import { setTimeout as pause } from 'node:timers/promises'

import type { Payload } from 'payload'

import { bodyOf } from './newsroom.ts'
import { openRunnerProcesses, type RunnerProcesses } from './runnerProcesses.ts'

export type Race = {
  items: number
  runners: number
  /** Milliseconds between the times of two items; as long as eight writes take on this machine when it is left out. */
  step?: number | undefined
  kills: number
  freezes: number
}

/** What came of it; times in milliseconds. */
export type Figures = {
  items: number
  done: number
  /** Stories with another number of `transition.publish` in the log than one. */
  notOnce: number
  /** Stories with another number of published versions than one. */
  versionsNotOne: number
  early: number
  /** Schedules that needed more than one claim. */
  takenOver: number
  /** What one write took while nothing else went on. */
  perWrite: number
  step: number
  kills: number
  freezes: number
  exitCodes: (number | null)[]
  lateness: { p50: number; p99: number; max: number }
}

const longestWait = 120_000
/** Longer than a lease, so that whoever stood still has lost what it held. */
const freezeLength = 3500

/** Schedules stories, lets runners in processes of their own carry them out, and kills and freezes them meanwhile. */
export const raceSchedules = async (payload: Payload, race: Race): Promise<Figures> => {
  const processes = await openRunnerProcesses()
  try {
    const started = processes.start(race.runners)
    const { ids, perWrite } = await approveAll(payload, race)
    await started
    const { first, last, step } = await scheduleAll(payload, race, { ids, perWrite })
    await Promise.all([disturb(processes, race, { first, last }), settled(payload, ids)])
    const exitCodes = await processes.stop()
    return await measure(payload, race, { ids, exitCodes, perWrite, step })
  } finally {
    await processes.stop()
  }
}

type Approved = { ids: string[]; perWrite: number }

const approveAll = async (payload: Payload, { items }: Race): Promise<Approved> => {
  const ids: string[] = []
  const began = Date.now()
  for (let number = 0; number < items; number += 1) ids.push(await approvedStory(payload, number))
  return { ids, perWrite: (Date.now() - began) / items / 3 }
}

/** The first is due when all are scheduled. */
const scheduleAll = async (payload: Payload, race: Race, { ids, perWrite }: Approved) => {
  const { items } = race
  const step = race.step ?? Math.round(perWrite * 8)
  const first = Date.now() + items * perWrite * 1.5 + 3000
  for (const [number, id] of ids.entries()) {
    const plannedFor = new Date(first + number * step).toISOString()
    await payload.update({ collection: 'articles', id, data: { stage: 'scheduled', plannedFor } })
  }
  return { first, last: first + items * step, step }
}

const approvedStory = async (payload: Payload, number: number): Promise<string> => {
  const section = await sectionOf(payload)
  const person = await personOf(payload)
  const data = { headline: `Wire ${number}`, section, bylines: [{ person }], body: bodyOf('A line.') }
  const { id } = await payload.create({ collection: 'articles', data, draft: true })
  for (const stage of ['in_review', 'approved'] as const) {
    await payload.update({ collection: 'articles', id, data: { stage } })
  }
  return String(id)
}

const one = async (payload: Payload, collection: 'sections' | 'persons'): Promise<string> => {
  const { docs } = await payload.find({ collection, depth: 0, limit: 1, pagination: false })
  if (docs[0]) return String(docs[0].id)
  const data = { name: 'Wire', _status: 'published' as const, stageNote: 'First' }
  return String((await payload.create({ collection, data })).id)
}

const sectionOf = (payload: Payload) => one(payload, 'sections')
const personOf = (payload: Payload) => one(payload, 'persons')

type Window = { first: number; last: number }

/** Kills and freezes in turn, spread over the time in which things fall due. */
const disturb = async (
  processes: RunnerProcesses,
  { kills, freezes, runners }: Race,
  { first, last }: Window,
): Promise<void> => {
  const acts = Array.from({ length: kills + freezes }, (_, number) =>
    number % 2 === 0 ? number / 2 < kills : (number + 1) / 2 > freezes,
  )
  const under: Promise<void>[] = []
  for (const [number, isKill] of acts.entries()) {
    await pause(Math.max(0, first + ((last - first) * (number + 0.3)) / acts.length - Date.now()))
    const place = number % runners
    await under[place]
    under[place] = isKill ? processes.kill(place) : processes.freeze(place, freezeLength)
  }
  await Promise.all(under)
}

const settled = async (payload: Payload, ids: string[]): Promise<void> => {
  const until = Date.now() + longestWait + ids.length * 500
  while (Date.now() < until) {
    const { totalDocs } = await payload.count({
      collection: 'schedules',
      where: { state: { in: ['waiting', 'running'] } },
    })
    if (totalDocs === 0) return
    await pause(250)
  }
}

type Ended = Approved & { exitCodes: (number | null)[]; step: number }

const measure = async (
  payload: Payload,
  race: Race,
  { ids, exitCodes, perWrite, step }: Ended,
): Promise<Figures> => {
  const everything = { depth: 0, limit: 0, pagination: false } as const
  const { docs: rows } = await payload.find({ ...everything, collection: 'schedules' })
  const { docs: events } = await payload.find({
    ...everything,
    collection: 'audit-events',
    where: { and: [{ action: { equals: 'transition.publish' } }, { resource: { equals: 'articles' } }] },
  })
  const { docs: versions } = await payload.findVersions({
    ...everything,
    collection: 'articles',
    where: { 'version._status': { equals: 'published' } },
  })
  const timeOf = new Map(rows.map(({ document, at }) => [document, Date.parse(at)]))
  const late = events
    .map(({ at, document }) => Date.parse(at) - (timeOf.get(document ?? '') ?? Number.NaN))
    .toSorted((one, other) => one - other)
  const times = (list: (string | null | undefined)[], id: string) => list.filter((each) => each === id).length
  const eventIds = events.map(({ document }) => document)
  const versionIds = versions.map(({ parent }) => String(parent))
  const at = (share: number) => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? Number.NaN
  return {
    items: ids.length,
    done: rows.filter(({ state }) => state === 'done').length,
    notOnce: ids.filter((id) => times(eventIds, id) !== 1).length,
    versionsNotOne: ids.filter((id) => times(versionIds, id) !== 1).length,
    early: late.filter((each) => each < 0).length,
    takenOver: rows.filter(({ fence }) => fence > 1).length,
    perWrite: Math.round(perWrite),
    step,
    kills: race.kills,
    freezes: race.freezes,
    exitCodes,
    lateness: { p50: at(0.5), p99: at(0.99), max: at(1) },
  }
}
