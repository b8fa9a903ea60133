import { Agent } from 'node:http'

import { ask } from '../load/ask.mjs'
import { storyPath } from '../load/works.mjs'
import { articleSlug, login } from '../newsroom/newsroom.mjs'
import { withCpu } from './cpu.mjs'
import { median, percentile } from './statistics.mjs'

/** @typedef {import('../subjects/subjects.mjs').Subject} Subject */

/**
 * @typedef {object} Editor somebody who is logged in at a subject
 * @property {Subject} subject
 * @property {Agent} agent
 * @property {string} token
 * @property {string[]} ids of the stories to change
 */

/**
 * @typedef {object} Writes
 * @property {Subject} subject
 * @property {number[]} write milliseconds from the request to its answer, nothing else under way
 * @property {number[]} read the same for the first read after a publication
 * @property {number} cpu milliseconds of all `write` together
 * @property {number[]} draft the same as `write` for drafts of the same stories
 * @property {number} draftCpu milliseconds of all `draft` together
 * @property {number} fresh first reads that had the new headline
 */

/**
 * Publishes changes of live stories by REST, and saves drafts of them, one after another, the subjects taking turns.
 *
 * @param {Subject[]} subjects
 * @param {{ batches: number, perBatch: number, warm: number, hasTime: () => boolean }} options
 * @returns {Promise<Writes[]>}
 */
export const measureWrites = async (subjects, { batches, perBatch, warm, hasTime }) => {
  const editors = await Promise.all(subjects.map((subject) => logIn(subject, perBatch)))
  const results = subjects.map((subject) => ({
    subject,
    write: [],
    read: [],
    draft: [],
    cpu: 0,
    draftCpu: 0,
    fresh: 0,
  }))
  for (let index = 0; index < warm; index += 1)
    for (const editor of editors) await publish(editor, index % perBatch, `Warmed ${index}`)
  for (let batch = 1; batch <= batches && hasTime(); batch += 1) {
    for (const [index, editor] of editors.entries()) {
      await runBatch(editor, /** @type {Writes} */ (results[index]), String(batch))
    }
  }
  for (const { agent } of editors) agent.destroy()
  return results
}

/** @param {Editor} editor @param {Writes} target @param {string} batch */
const runBatch = async (editor, target, batch) => {
  const { cpu } = await withCpu(editor.subject, async () => {
    for (const index of editor.ids.keys())
      target.write.push(await publish(editor, index, `Corrected ${batch}`))
  })
  target.cpu += cpu
  const drafts = await withCpu(editor.subject, async () => {
    for (const index of editor.ids.keys())
      target.draft.push(await saveDraft(editor, index, `Drafted ${batch}`))
  })
  target.draftCpu += drafts.cpu
  for (const index of editor.ids.keys()) {
    const headline = `Corrected again ${batch} ${index}`
    await readStory(editor, index)
    await publish(editor, index, headline)
    const { time, text } = await readStory(editor, index)
    target.read.push(time)
    if (text.includes(`"${headline}"`)) target.fresh += 1
  }
}

/** @param {Subject} subject @param {number} count @returns {Promise<Editor>} */
export const logIn = async (subject, count) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const body = JSON.stringify(login)
  const { text } = await ask(`${subject.base}/api/users/login`, { method: 'POST', body, agent })
  const { token } = JSON.parse(text)
  if (!token) throw new Error(`${subject.name}: nobody could log in: ${text}`)
  const ids = []
  for (let index = 0; index < count; index += 1) {
    const story = await ask(`${subject.base}${storyPath(articleSlug(index))}`, { agent })
    ids.push(String(JSON.parse(story.text).docs[0].id))
  }
  return { subject, agent, token, ids }
}

/** @param {Editor} editor @param {number} index @param {string} headline @returns {Promise<number>} milliseconds */
export const publish = (editor, index, headline) => {
  const note = editor.subject.name === 'copydesk' && { stageNote: 'Correction' }
  return save(editor, { index, query: 'depth=0', change: { headline, _status: 'published', ...note } })
}

/** @param {Editor} editor @param {number} index @param {string} headline @returns {Promise<number>} milliseconds */
const saveDraft = (editor, index, headline) =>
  save(editor, { index, query: 'depth=0&draft=true', change: { headline, _status: 'draft' } })

/** @param {Editor} editor @param {{ index: number, query: string, change: object }} what */
const save = async ({ subject, agent, token, ids }, { index, query, change }) => {
  const began = performance.now()
  const { status, text } = await ask(`${subject.base}/api/articles/${ids[index]}?${query}`, {
    method: 'PATCH',
    body: JSON.stringify(change),
    headers: { Authorization: `JWT ${token}` },
    agent,
  })
  if (status !== 200)
    throw new Error(`${subject.name}: a change was answered with ${status}: ${text.slice(0, 300)}`)
  return performance.now() - began
}

/** What the public gets, on the same connection but without the token. @param {Editor} editor @param {number} index */
export const readStory = async ({ subject, agent }, index) => {
  const began = performance.now()
  const { text } = await ask(`${subject.base}${storyPath(articleSlug(index))}`, { agent })
  return { time: performance.now() - began, text }
}

/** @param {Writes} writes */
export const totalOfWrites = ({ write, read, draft, cpu, draftCpu, fresh }) => ({
  writes: write.length,
  p50: median(write),
  p95: percentile(
    write.toSorted((a, b) => a - b),
    95,
  ),
  cpu: cpu / write.length,
  draftP50: median(draft),
  draftCpu: draftCpu / draft.length,
  reads: read.length,
  readP50: median(read),
  fresh,
})
