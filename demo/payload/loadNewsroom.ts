import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

import type { Payload } from 'payload'

import { newsroom } from '../newsroom.ts'
import { renderPicture } from '../pictures/renderPicture.ts'
import type { DemoPicture, DemoTrending } from '../types.ts'
import { loadReadership } from './loadReadership.ts'
import { loadStories } from './loadStories.ts'
import { demoLoginsFile } from './logins.ts'
import { frontData, monthsAgo } from './storyData.ts'
import { createLive, createWriter, once, type Writer } from './writer.ts'

/**
 * Whether the demo newsroom belongs here: it was begun and not finished, or the database has no user yet.
 */
export const wantsDemo = async (payload: Payload, dataDir: string): Promise<boolean> => {
  if (existsSync(loadedFile(dataDir))) return false
  if (existsSync(demoLoginsFile(dataDir))) return true
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true })
  return totalDocs === 0
}

/** Creates the demo newsroom's accounts, with one password made for this copy. */
export const loadDemoUsers = async (payload: Payload, dataDir: string): Promise<void> => {
  const password = await demoPassword(dataDir)
  const writer = createWriter(payload)
  for (const { key, name, email, role } of newsroom.users) {
    await once(writer, { kind: 'user', key, collection: 'users', by: { email } }, () =>
      payload.create({ collection: 'users', data: { name, email, role, password }, overrideAccess: true }),
    )
  }
}

/** Loads the demo newsroom's content; a load that was cut off goes on where it stopped. */
export const loadNewsroom = async (payload: Payload, dataDir: string): Promise<void> => {
  const writer = createWriter(payload)
  await loadUsers(writer)
  for (const picture of newsroom.pictures) await loadPicture(writer, picture)
  await loadPeople(writer)
  await loadSections(writer)
  await bindUsers(writer)
  await loadStories(writer)
  await loadFronts(writer)
  await loadTrending(writer)
  await loadReadership(writer)
  await writeFile(loadedFile(dataDir), new Date().toISOString())
}

const loadedFile = (dataDir: string): string => path.join(dataDir, 'demo-loaded')

const demoPassword = async (dataDir: string): Promise<string> => {
  await mkdir(dataDir, { recursive: true })
  const file = demoLoginsFile(dataDir)
  await writeFile(file, randomBytes(9).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    () => undefined,
  )
  return (await readFile(file, 'utf8')).trim()
}

const loadUsers = async (writer: Writer): Promise<void> => {
  for (const { key, email } of newsroom.users) {
    await once(writer, { kind: 'user', key, collection: 'users', by: { email } }, () => {
      throw new Error(`The demo account ${email} is missing.`)
    })
  }
}

const loadPicture = async (writer: Writer, picture: DemoPicture): Promise<void> => {
  const name = `${picture.key}.jpg`
  await once(
    writer,
    { kind: 'picture', key: picture.key, collection: 'media', by: { filename: name } },
    async () => {
      const data = await renderPicture(picture.draw(), picture)
      return writer.payload.create({
        collection: 'media',
        data: { alt: picture.alt, caption: picture.caption, credit: picture.credit, rights: 'owned' },
        file: { data, mimetype: 'image/jpeg', name, size: data.length },
        overrideAccess: true,
      })
    },
  )
}

const loadPeople = async (writer: Writer): Promise<void> => {
  for (const { key, portrait, ...person } of newsroom.people) {
    await once(writer, { kind: 'person', key, collection: 'persons', by: { 'origin.key': key } }, () =>
      createLive(writer, 'persons', {
        ...person,
        portrait: writer.idOf('picture', portrait),
        origin: { system: 'demo', key: key },
      }),
    )
  }
}

const loadSections = async (writer: Writer): Promise<void> => {
  for (const { key, name, description, parent } of newsroom.sections) {
    await once(writer, { kind: 'section', key, collection: 'sections', by: { 'origin.key': key } }, () =>
      createLive(writer, 'sections', {
        name,
        description,
        ...(parent && { parent: writer.idOf('section', parent) }),
        origin: { system: 'demo', key: key },
      }),
    )
  }
}

const bindUsers = async (writer: Writer): Promise<void> => {
  for (const { key, sections, person } of newsroom.users) {
    await writer.payload.update({
      collection: 'users',
      id: writer.idOf('user', key),
      data: {
        person: writer.idOf('person', person),
        sections: sections.map((section) => writer.idOf('section', section)),
      },
      overrideAccess: true,
    })
  }
}

const loadFronts = async (writer: Writer): Promise<void> => {
  for (const { key, front } of newsroom.sections) {
    await writer.payload.update({
      collection: 'sections',
      id: writer.idOf('section', key),
      data: { front: frontData(writer, front), _status: 'published', stageNote: 'The front is laid out' },
      overrideAccess: true,
    })
  }
  await writer.payload.updateGlobal({
    slug: 'site-settings',
    data: { ...newsroom.site, front: frontData(writer, newsroom.site.front) },
    overrideAccess: true,
  })
}

const loadTrending = async (writer: Writer): Promise<void> => {
  const { totalDocs } = await writer.payload.count({ collection: 'trending-items', overrideAccess: true })
  for (const item of newsroom.trending.slice(totalDocs))
    await createLive(writer, 'trending-items', trendingData(writer, item))
}

const trendingData = (writer: Writer, item: DemoTrending) => ({
  rank: item.rank,
  kicker: item.kicker ?? null,
  headline: item.headline ?? null,
  url: item.url ?? null,
  ...(item.story && { story: writer.idOf('story', item.story) }),
  ...(item.section && { section: writer.idOf('section', item.section) }),
  ...(item.datedMonthsAgo && { datedAt: monthsAgo(item.datedMonthsAgo) }),
})
