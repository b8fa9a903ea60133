import { readdir } from 'node:fs/promises'
import path from 'node:path'

import { type Harbour, openHarbour } from './harbour.ts'
import type { Answer } from './newsroom.ts'
import { fourFields, sendFile } from './pictures.ts'
import { type Got, plainGet } from './plainGet.ts'

/** A newsroom and the gestures with which pictures are sent, shown and asked for. */
export type PictureDesk = {
  harbour: Harbour
  mediaDir: string
  /** Of 1600 × 900, four fields. */
  jpeg: Buffer
  /** Sent by an editor; private, unless it says otherwise. */
  add: (fields?: object, bytes?: Buffer) => Promise<any>
  addPublic: (fields?: object, bytes?: Buffer) => Promise<any>
  patch: (id: string, data: object, who?: 'author' | 'editor') => Promise<Answer<any>>
  /** Without an account. */
  get: (address: string, headers?: Record<string, string>) => Promise<Got>
  render: (id: string, query: string, headers?: Record<string, string>) => Promise<Got>
  /** Names of the renditions that are kept of a picture. */
  made: (id: string) => Promise<string[]>
}

export const openPictureDesk = async (): Promise<PictureDesk> => {
  const harbour = await openHarbour()
  const { settings } = await import('../../src/platform/settings/settings.ts')
  const jpeg = await (await fourFields(1600, 900)).jpeg({ quality: 95 }).toBuffer()
  const add: PictureDesk['add'] = async (fields = {}, bytes = jpeg) => {
    const sent = { bytes, fields: { alt: 'Four fields', ...fields } }
    const { body, status } = await sendFile(harbour.room, 'editor', sent)
    expect({ status, ...body.errors }).toEqual({ status: 201 })
    return body.doc
  }
  const get: PictureDesk['get'] = (address, headers = {}) =>
    plainGet(harbour.room.base + address, { headers })
  return {
    harbour,
    mediaDir: settings.mediaDir,
    jpeg,
    add,
    addPublic: (fields, bytes) => add({ isPublic: true, ...fields }, bytes),
    patch: (id, data, who = 'editor') => harbour.room.rest(who, 'PATCH', `/api/media/${id}`, data),
    get,
    render: (id, query, headers) => get(`/api/media/${id}/render?${query}`, headers),
    made: (id) => readdir(path.join(settings.renditionsDir, id)).catch(() => []),
  }
}

/** What a refusal says. */
export const errorIn = ({ body, status }: Got) => ({ status, ...JSON.parse(body.toString()).errors[0].data })
