import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

import { steadyReaders } from '../load/steadyReaders.mjs'
import { storyPath } from '../load/works.mjs'
import { measureIdle, withCpu } from '../measures/cpu.mjs'
import { median, percentile, sum } from '../measures/statistics.mjs'
import { logIn, publish, readStory } from '../measures/writes.mjs'
import { articleSlug, sectionSlug } from '../newsroom/newsroom.mjs'
import { stop } from '../processes/children.mjs'
import { short, table } from '../report/table.mjs'
import { loadCopydesk, startCopydesk } from '../subjects/subjects.mjs'

/**
 * A newsroom that publishes again and again while the public reads at a fixed rate. After each acknowledgement the
 * first public read must have the new text; readers must not wait; memory must not grow.
 *
 * @type {import('./parts.mjs').Part}
 */
export const storm = async ({ options, place, say }) => {
  const named = { ...place, name: 'storm' }
  await loadCopydesk(named)
  const subject = { ...(await startCopydesk(named)), name: 'copydesk' }
  await measureIdle([subject], options.idleSeconds)
  const { publications, readsPerSecond } = options.storm
  const editor = await logIn(subject, Math.min(200, place.articles))
  const order = { base: subject.base, paths: pathsOf(place.articles), perSecond: readsPerSecond }
  await steadily(order, () => pause(options.storm.warmSeconds * 1000))
  say('readers warmed')
  const memory = watchMemory(subject.child.pid)
  const { result, cpu } = await withCpu(subject, () =>
    steadily(order, () => publishAll(editor, options.storm)),
  )
  const row = {
    publications,
    readsPerSecond,
    cpu,
    ...result.work,
    readers: result.readers,
    memory: memory.stop(),
  }
  say(`${publications} publications`)
  editor.agent.destroy()
  await stop(subject.child)
  return { results: { storm: row }, text: `Publishing while readers ask\n\n${stormTable(row)}` }
}

/**
 * @template Result
 * @param {Parameters<typeof steadyReaders>[0]} order
 * @param {() => Promise<Result>} work
 */
const steadily = async (order, work) => {
  const readers = steadyReaders(order)
  const done = await work()
  return { work: done, readers: await readers.stop() }
}

/** Half of what is read is stories, the rest lists and fronts; the newest are read more than others. @param {number} articles */
const pathsOf = (articles) =>
  Array.from({ length: 400 }, (_, index) => {
    if (index % 10 === 1) return '/api/articles?sort=-publishedAt&limit=10&depth=1'
    if (index % 10 === 3 || index % 10 === 5)
      return `/api/articles?where[section.slug][equals]=${sectionSlug(index)}&sort=-publishedAt&limit=20&depth=0`
    if (index % 10 === 7 || index % 10 === 9) return `/api/fronts/${sectionSlug(index)}`
    return storyPath(articleSlug((index * index) % articles))
  })

/**
 * @param {import('../measures/writes.mjs').Editor} editor
 * @param {{ publications: number, perSecond: number }} options
 */
const publishAll = async (editor, { publications, perSecond }) => {
  const writes = /** @type {number[]} */ ([])
  const reads = /** @type {number[]} */ ([])
  let fresh = 0
  const began = performance.now()
  for (let number = 0; number < publications; number += 1) {
    await pause(Math.max(0, began + (number * 1000) / perSecond - performance.now()))
    const index = number % editor.ids.length
    const headline = `Storm warning ${number}`
    writes.push(await publish(editor, index, headline))
    const { time, text } = await readStory(editor, index)
    reads.push(time)
    if (text.includes(`"${headline}"`)) fresh += 1
  }
  const seconds = (performance.now() - began) / 1000
  const sorted = writes.toSorted((a, b) => a - b)
  return {
    seconds,
    fresh,
    writeP50: median(writes),
    writeP99: percentile(sorted, 99),
    readP50: median(reads),
  }
}

/** Notes a process's memory (RSS) every second. @param {number} pid */
const watchMemory = (pid) => {
  const samples = [memoryOf(pid)]
  const timer = setInterval(() => samples.push(memoryOf(pid)), 1000)
  return {
    stop: () => {
      clearInterval(timer)
      const second = samples.slice(Math.floor(samples.length / 2))
      return {
        samples,
        start: samples[0] ?? Number.NaN,
        end: samples.at(-1) ?? Number.NaN,
        slope: slopeOf(second) * 60,
      }
    },
  }
}

/** In MB; NaN where there is no /proc. @param {number} pid */
const memoryOf = (pid) => {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

/** How much it grows from one sample to the next, by least squares. @param {number[]} values */
const slopeOf = (values) => {
  const middle = (values.length - 1) / 2
  const mean = sum(values) / values.length
  const over = sum(values.map((value, place) => (place - middle) * (value - mean)))
  return over / sum(values.map((_, place) => (place - middle) ** 2))
}

/** @param {any} row */
const stormTable = ({ publications, seconds, fresh, writeP50, writeP99, readers, cpu, memory }) =>
  table(
    ['what', 'figure'],
    [
      ['publications', `${publications} in ${short(seconds)} s`],
      ['first reads that were new', `${fresh} of ${publications}`],
      ['publication p50, p99 ms', `${short(writeP50)}, ${short(writeP99)}`],
      [
        'reads',
        `${readers.requests}, ${short(readers.requests / seconds)} a second, ${readers.errors} errors`,
      ],
      ['sent more than 20 ms late', String(readers.late)],
      [
        'read p50, p95, p99, longest ms',
        [readers.p50, readers.p95, readers.p99, readers.longest].map(short).join(', '),
      ],
      ['CPU ms of the server, a second', short(cpu / seconds)],
      ['memory at start, at end, MB', `${short(memory.start)}, ${short(memory.end)}`],
      ['memory, second half, MB a minute', short(memory.slope)],
    ],
  )
