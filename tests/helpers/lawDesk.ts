import { asUser } from './asUser.ts'
import { type Harbour, openHarbour } from './harbour.ts'
import type { Answer, Who } from './newsroom.ts'
import { colourAt, colours, sendFile } from './pictures.ts'
import { plainGet } from './plainGet.ts'

type Row = Record<string, any>

/** A way in by which a picture is changed; gives the status, or 200 and the status of a GraphQL error. */
export type PictureDoor = (at: { desk: LawDesk; who: Who; id: string }) => Promise<number>

/** A newsroom with pictures that live stories show, and the doors by which they are changed. */
export type LawDesk = {
  harbour: Harbour
  /** A picture of the author's, red. */
  picture: (fields?: object) => Promise<Row>
  /** A live story that shows a picture. */
  show: (picture: string, more?: object) => Promise<string>
  /** What readers see of a picture, its file too. */
  seen: (id: string) => Promise<Row>
  changes: (id: string, who?: Who) => Promise<Answer<any>>
  decide: (id: string, change: string, how: 'apply' | 'refuse', who?: Who) => Promise<Answer<any>>
}

export const openLawDesk = async (): Promise<LawDesk> => {
  const harbour = await openHarbour()
  const { room } = harbour
  return {
    harbour,
    picture: async (fields = {}) => {
      const sent = { bytes: await plainPicture('red'), fields: { alt: 'A red field', ...fields } }
      const { body, status } = await sendFile(room, 'author', sent)
      expect({ status, ...body.errors }).toEqual({ status: 201 })
      return body.doc
    },
    show: (image, more = {}) => harbour.live({ leadImage: { image }, ...more }),
    seen: async (id) => {
      const { body } = await harbour.read(`/api/media/${id}`)
      const { body: bytes } = await plainGet(room.base + body.url)
      const { alt, caption, credit, rights, focalX, focalY, version, updatedAt, width } = body
      const colour = await colourAt(bytes, 50, 50)
      return { alt, caption, credit, rights, focalX, focalY, version, updatedAt, width, colour }
    },
    changes: (id, who = 'editor') => room.rest(who, 'GET', `/api/media/${id}/changes`),
    decide: (id, change, how, who = 'editor') =>
      room.rest(who, 'POST', `/api/media/${id}/changes/${change}/${how}`, { comment: 'Looked at' }),
  }
}

/** A field of one colour, as JPEG. */
export const plainPicture = async (name: keyof typeof colours): Promise<Buffer> => {
  const { default: sharp } = await import('sharp')
  const create = { width: 400, height: 300, channels: 3 as const, background: colours[name] }
  return sharp({ create }).jpeg().toBuffer()
}

const rest =
  (body: object, query = ''): PictureDoor =>
  async ({ desk, who, id }) =>
    (await desk.harbour.room.rest(who, 'PATCH', `/api/media/${id}${query}`, body)).status

const local =
  (data: object, overrideAccess: boolean): PictureDoor =>
  async ({ desk, who, id }) => {
    const { room } = desk.harbour
    const access = { ...(await asUser(room, who)), overrideAccess }
    await room.payload.update({ collection: 'media', id, data, ...access })
    return 200
  }

const edits = (query: Record<string, number | string>): string =>
  `?${Object.entries(query)
    .map(([name, value]) => `uploadEdits${name}=${value}`)
    .join('&')}`

const crop = {
  '[crop][x]': 0,
  '[crop][y]': 0,
  '[crop][width]': 50,
  '[crop][height]': 50,
  '[crop][unit]': '%25',
  '[widthInPixels]': 200,
  '[heightInPixels]': 150,
  '[focalPoint][x]': 50,
  '[focalPoint][y]': 50,
}

/** Every way in by which readers could come to see something else of a picture. */
export const pictureDoors = {
  'REST, alternative text': rest({ alt: 'Something else' }),
  'REST, caption': rest({ caption: 'Something else' }),
  'REST, credit': rest({ credit: 'Somebody else' }),
  'REST, rights': rest({ rights: 'handout' }),
  'REST, end of rights': rest({ rightsUntil: '2020-01-01T00:00:00.000Z' }),
  'REST, focal point': rest({ focalX: 10, focalY: 20 }),
  'REST, focal point in the query': rest({}, edits({ '[focalPoint][x]': 10, '[focalPoint][y]': 20 })),
  'REST, a crop': rest({}, edits(crop)),
  'REST, another file': async ({ desk, who, id }) => {
    const bytes = await plainPicture('blue')
    return (await sendFile(desk.harbour.room, who, { bytes, fields: {}, id })).status
  },
  'REST in bulk': async ({ desk, who, id }) => {
    const path = `/api/media?where[id][equals]=${id}`
    return (await desk.harbour.room.rest(who, 'PATCH', path, { alt: 'In bulk' })).status
  },
  GraphQL: async ({ desk, who, id }) => {
    const query = `mutation { updateMedia(id: "${id}", data: { alt: "By GraphQL" }) { id alt } }`
    const { body } = await desk.harbour.room.graphql(who, query)
    return body.errors?.[0].extensions.statusCode ?? 200
  },
  'Local API': local({ alt: 'Locally' }, false),
  'Local API for somebody, access overridden': local({ alt: 'Locally' }, true),
} as const satisfies Record<string, PictureDoor>
