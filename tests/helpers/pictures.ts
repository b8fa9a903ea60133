import sharp from 'sharp'

import type { Newsroom, Who } from './newsroom.ts'

type Colour = { r: number; g: number; b: number }

export const colours = {
  red: { r: 200, g: 20, b: 20 },
  green: { r: 20, g: 160, b: 40 },
  blue: { r: 20, g: 40, b: 200 },
  yellow: { r: 230, g: 210, b: 20 },
} as const satisfies Record<string, Colour>

export type ColourName = keyof typeof colours

const plain = (width: number, height: number, background: Colour) =>
  sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()

/** A picture of four fields: red and green above blue and yellow. */
export const fourFields = async (width: number, height: number) => {
  const [w, h] = [width / 2, height / 2]
  const places = { red: [0, 0], green: [w, 0], blue: [0, h], yellow: [w, h] } as const
  const layers = Object.entries(places).map(async ([name, [left, top]]) => ({
    input: await plain(w, h, colours[name as ColourName]),
    left,
    top,
  }))
  return sharp(await plain(width, height, colours.red)).composite(await Promise.all(layers))
}

/** Which of the colours a place of a picture has; the place in percent. */
export const colourAt = async (picture: Buffer, x: number, y: number): Promise<ColourName> => {
  const { data, info } = await sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (percent: number, length: number) => Math.min(length - 1, Math.floor((percent / 100) * length))
  const start = (at(y, info.height) * info.width + at(x, info.width)) * info.channels
  const [r = 0, g = 0, b = 0] = data.subarray(start, start + 3)
  const distance = (name: ColourName) =>
    Math.abs(colours[name].r - r) + Math.abs(colours[name].g - g) + Math.abs(colours[name].b - b)
  const [nearest] = (Object.keys(colours) as ColourName[]).toSorted(
    (one, other) => distance(one) - distance(other),
  )
  return nearest ?? 'red'
}

/** Sends a file to the media library, or one in the place of another. */
export const sendFile = async (
  room: Newsroom,
  who: Who,
  { bytes, fields = { alt: 'Four fields' }, id, name = 'fields.jpg' }: Sent,
) => {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(bytes)]), name)
  form.set('_payload', JSON.stringify(fields))
  return id === undefined
    ? room.rest(who, 'POST', '/api/media', form)
    : room.rest(who, 'PATCH', `/api/media/${id}`, form)
}

type Sent = { bytes: Buffer; fields?: object; id?: string; name?: string }
