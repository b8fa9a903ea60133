import { readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'

import { Command } from 'commander'
import { createLocalReq, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import sharp from 'sharp'

import { inWriteScope } from '../../../src/platform/database/payload/writeQueue.ts'
import { openPictureDesk, type PictureDesk } from '../../helpers/pictureDesk.ts'
import { colourAt, colours, type ColourName, sendFile } from '../../helpers/pictures.ts'

let desk: PictureDesk

beforeAll(async () => {
  desk = await openPictureDesk()
})

afterAll(() => desk.harbour.room.close())

const field = (
  colour: ColourName,
  format: 'jpeg' | 'png' | 'webp' = 'png',
  [width, height] = [40, 20] as [number, number],
) =>
  sharp({ create: { width, height, channels: 3, background: colours[colour] } })
    .toFormat(format)
    .toBuffer()

const lying = () => readdir(desk.mediaDir)
const read = (name: string) => readFile(path.join(desk.mediaDir, name))

/** A form as a program writes it that does not mind what it writes. */
const sendRaw = (headers: string, bytes: Buffer, { who = 'editor', boundary = 'line' } = {}) => {
  const { base, tokens } = desk.harbour.room
  return fetch(`${base}/api/media`, {
    method: 'POST',
    headers: {
      'Content-Type': `multipart/form-data; boundary=${boundary}`,
      ...(who === 'editor' && { Authorization: `JWT ${tokens.editor}` }),
    },
    body: Buffer.concat([
      Buffer.from('--line\r\nContent-Disposition: form-data; name="_payload"\r\n\r\n{"alt":"A field"}\r\n'),
      Buffer.from(`--line\r\n${headers}\r\n\r\n`),
      bytes,
      Buffer.from('\r\n--line--\r\n'),
    ]),
  })
}

/** Of a file that is called so; with a star, in the way of RFC 5987. */
const named = (name: string) =>
  `Content-Disposition: form-data; name="file"; filename${name.startsWith('*') ? `*=${name.slice(1)}` : `="${name}"`}`

describe('a name that was sent', () => {
  it.each([
    ['decomposed', 'Cafe\u0301.png', /^Café(-\d+)?\.png$/],
    ['leading elsewhere', '../../sea.png', /^sea(-\d+)?\.png$/],
    ['of dots', '.....', /^file(-\d+)?\.png$/],
    ['of a device', 'con.png', /^file-con\.png$/],
    ['of 300 characters', `${'n'.repeat(300)}.png`, /^n{150}\.png$/],
    ['of 300 characters of three bytes', `${'海'.repeat(300)}.png`, /^海{50}\.png$/],
    ['of another type', 'page.html', /^page\.png$/],
    ['written in percent', '%2e%2e%2fsea.png', /^2e-2e-2fsea\.png$/],
    ['with a NUL and a command for a terminal', "*utf-8''a%00b%1b%5B2J.png", /^a-b-2J\.png$/],
  ])('%s is made safe, in the folder and in addresses', async (_what, name, expected) => {
    const response = await sendRaw(`${named(name)}\r\nContent-Type: text/html`, await field('red'))
    const { doc } = (await response.json()) as { doc: Record<string, any> }
    expect({ status: response.status, ...doc }).toMatchObject({
      status: 201,
      filename: expect.stringMatching(expected),
      mimeType: 'image/png',
    })
    expect(decodeURIComponent(doc['url'].split('/').at(-1))).toBe(doc['filename'])
    expect((await desk.harbour.room.rest('editor', 'GET', doc['url'])).status).toBe(200)
    expect(await lying()).toContain(doc['filename'])
  })

  it.each([
    ['no file at all', 'Content-Disposition: form-data; name="file"', {}, [400, 'no-file']],
    [
      'a file by another name',
      'Content-Disposition: form-data; name="picture"; filename="a.png"',
      {},
      [400, 'no-file'],
    ],
    ['a name that is empty', named(''), {}, [400, 'no-file']],
    ['a NUL among its headers', named('a\u0000b.png'), {}, [400, 'bad-body']],
    ['a part without a name', 'Content-Type: image/png', {}, [400, 'no-file']],
    ['another line between the parts', named('a.png'), { boundary: 'other' }, [400, 'bad-body']],
    ['a file from somebody unknown', named('a.png'), { who: 'public' }, [403, 'forbidden']],
  ])('in a form with %s gets an answer, and leaves nothing', async (_what, headers, how, expected) => {
    const before = await lying()
    const answer = await sendRaw(headers, await field('red'), how)
    const { errors } = (await answer.json()) as { errors: { data?: { code: string } }[] }
    expect([answer.status, errors[0]?.data?.code]).toEqual(expected)
    expect(await lying()).toEqual(before)
  })

  it.each(['..%2f..%2fetc%2fpasswd', '%00', 'a%00.png', '.', 'x'.repeat(300), '%ff.png', 'Cafe%CC%81%2f'])(
    'that leads nowhere is no fault of the server: %s',
    async (name) => {
      const { status } = await desk.harbour.room.rest('editor', 'GET', `/api/media/file/${name}`)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    },
  )

  it('through GraphQL is nothing, for no file comes that way', async () => {
    const { room } = desk.harbour
    const source = await desk.add({}, await field('red'))
    const address = `${room.base}${source.url}`
    const sent = (fields: string) => `mutation { createMedia(data: { alt: "a", ${fields} }) { id } }`
    const climbing = await room.graphql('editor', sent('filename: "../x.png"'))
    expect(climbing.body.errors[0].extensions.statusCode).toBe(400)
    const fetching = await room.graphql('editor', sent(`filename: "a.png", url: "${address}"`))
    expect(fetching.body.errors[0].extensions).toMatchObject({ statusCode: 400, data: { code: 'no-file' } })
    const { id, filename } = await desk.add({}, await field('red'))
    const changed = `mutation { updateMedia(id: "${id}", data: { filename: "other.png" }) { filename } }`
    await room.graphql('editor', changed)
    expect((await room.rest('editor', 'GET', `/api/media/${id}`)).body.filename).toBe(filename)
  })
})

describe('a file', () => {
  it('is never written over by a size of another', async () => {
    const { room } = desk.harbour
    const bytes = await field('blue', 'webp', [320, 160])
    const first = await sendFile(room, 'editor', { bytes, name: 'quay-320x160.webp' })
    const second = await sendFile(room, 'editor', {
      bytes: await field('red', 'jpeg', [400, 200]),
      name: 'quay.jpg',
    })
    expect(first.body.doc.filename).toBe('quay-320x160.webp')
    expect(await colourAt(await read(first.body.doc.filename), 50, 50)).toBe('blue')
    expect(await colourAt(await read(second.body.doc.sizes.thumbnail.filename), 50, 50)).toBe('red')
  })

  it('has a name of its own, however many of one name come at once', async () => {
    const all = (Object.keys(colours) as ColourName[]).flatMap((colour) => [colour, colour, colour])
    const sent = await Promise.all(
      all.map(async (colour) => {
        const bytes = await field(colour)
        const { body } = await sendFile(desk.harbour.room, 'editor', { bytes, name: 'image.png' })
        return { colour, filename: body.doc?.filename }
      }),
    )
    expect(new Set(sent.map(({ filename }) => filename)).size).toBe(all.length)
    for (const { colour, filename } of sent) expect(await colourAt(await read(filename), 50, 50)).toBe(colour)
  })

  it('that is not there is told of', async () => {
    const { filename, id, url } = await desk.addPublic({}, await field('red'))
    await rm(path.join(desk.mediaDir, filename))
    const { body, status } = await desk.get(url)
    expect([status, JSON.parse(body.toString()).errors[0].data.code]).toEqual([404, 'file-missing'])
    await desk.harbour.room.rest('editor', 'DELETE', `/api/media/${id}`)
  })
})

describe('files share the fate of what is written with them:', () => {
  /** Does something in a transaction that is then given up. */
  const inVain = async (work: (req: PayloadRequest) => Promise<unknown>) => {
    const req = await createLocalReq({}, desk.harbour.room.payload)
    await inWriteScope(async () => {
      await initTransaction(req)
      await work(req)
      await killTransaction(req)
    })
  }
  const file = async (colour: ColourName) => {
    const data = await field(colour, 'jpeg', [400, 200])
    return { data, mimetype: 'image/jpeg', name: 'tide.jpg', size: data.length }
  }

  it('an upload that is refused leaves none', async () => {
    const before = await lying()
    const { payload } = desk.harbour.room
    const bytes = await field('red', 'jpeg', [400, 200])
    const mute = await sendFile(desk.harbour.room, 'editor', { bytes, fields: {} })
    expect([mute.status, await lying()]).toEqual([400, before])
    let seen: string[] = []
    await inVain(async (req) => {
      await payload.create({ collection: 'media', data: { alt: 'Tide' }, file: await file('red'), req })
      seen = await lying()
    })
    expect(seen.length).toBeGreaterThan(before.length)
    expect(await lying()).toEqual(before)
  })

  it('another file for a picture that is given up leaves none, and the picture keeps its own', async () => {
    const { payload } = desk.harbour.room
    const { filename, id } = await desk.add({}, await field('green'))
    const before = await lying()
    await inVain(async (req) =>
      payload.update({ collection: 'media', id, data: {}, file: await file('red'), req }),
    )
    expect(await lying()).toEqual(before)
    expect(await colourAt(await read(filename), 50, 50)).toBe('green')
  })

  it('a deletion that is given up leaves all, and one that is done leaves none', async () => {
    const { payload } = desk.harbour.room
    const before = await lying()
    const { id } = await desk.add({}, await field('green', 'jpeg', [700, 350]))
    await payload.update({ collection: 'media', id, data: {}, file: await file('red') })
    const whole = await lying()
    await inVain((req) => payload.delete({ collection: 'media', id, req }))
    expect(await lying()).toEqual(whole)
    await payload.delete({ collection: 'media', id })
    expect(await lying()).toEqual(before)
  })

  it('a duplicate has files of its own', async () => {
    const { payload } = desk.harbour.room
    const { id } = await desk.add({}, await field('green', 'jpeg', [400, 200]))
    const before = await lying()
    const { body } = await desk.harbour.room.rest('editor', 'POST', `/api/media/${id}/duplicate`, {})
    await payload.delete({ collection: 'media', id: body.doc.id })
    expect(await lying()).toEqual(before)
  })
})

it('nobody’s save waits for a large picture that somebody sends', async () => {
  const { room, write } = desk.harbour
  const story = await write()
  const large = { r: 20, g: 90, b: 130 }
  const noise = { type: 'gaussian', mean: 128, sigma: 20 } as const
  const bytes = await sharp({ create: { width: 4000, height: 3000, channels: 3, background: large, noise } })
    .jpeg()
    .toBuffer()
  const began = performance.now()
  let took: number | undefined
  const sending = sendFile(room, 'editor', { bytes }).then(({ status }) => {
    took = performance.now() - began
    return status
  })
  let longest = 0
  for (let turn = 0; took === undefined; turn += 1) {
    const from = performance.now()
    await room.rest('author', 'PATCH', `/api/articles/${story}`, { dek: `Take ${turn}` })
    longest = Math.max(longest, performance.now() - from)
  }
  expect(await sending).toBe(201)
  expect(longest).toBeLessThan(took / 2)
})

it('a folder that cannot be written is the server’s trouble: 503, and nothing is written', async () => {
  const { room } = desk.harbour
  const away = `${desk.mediaDir}.away`
  await rename(desk.mediaDir, away)
  await writeFile(desk.mediaDir, 'no folder')
  const count = async () => (await room.payload.count({ collection: 'media' })).totalDocs
  const before = await count()
  try {
    for (const [name, bytes] of [
      ['red.png', await field('red')],
      ['report.pdf', Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\nxref\n0 1\ntrailer <<>>\n%%EOF\n')],
    ] as const) {
      const { body, headers, status } = await sendFile(room, 'editor', { bytes, name })
      expect([status, headers.get('retry-after'), body.errors[0].data.code]).toEqual([
        503,
        '5',
        'files-unavailable',
      ])
    }
    expect(await count()).toBe(before)
  } finally {
    await rm(desk.mediaDir)
    await rename(away, desk.mediaDir)
  }
})

describe('copydesk media sweep', () => {
  const command = async (...args: string[]) => {
    const { registerMedia } = await import('../../../src/media/files/payload/command.ts')
    const said: string[] = []
    const before = process.exitCode
    process.exitCode = undefined
    const program = new Command()
    const { payload } = desk.harbour.room
    registerMedia(
      program,
      () => Promise.resolve({ payload, close: () => Promise.resolve() }),
      (text) => said.push(text),
    )
    await program.parseAsync(['node', 'copydesk', 'media', 'sweep', ...args])
    const code = process.exitCode
    process.exitCode = before
    return { said: said.join(''), code }
  }
  const leave = async (name: string, hours: number) => {
    const place = path.join(desk.mediaDir, name)
    await writeFile(place, 'left by a process that was killed')
    const time = Date.now() / 1000 - hours * 3600
    await utimes(place, time, time)
  }

  it('removes what belongs to nothing and is old, when it is told to, and nothing else', async () => {
    const picture = await desk.add({}, await field('green', 'jpeg', [400, 200]))
    const { payload } = desk.harbour.room
    const other = {
      data: await field('red', 'jpeg', [400, 200]),
      mimetype: 'image/jpeg',
      name: 'a.jpg',
      size: 1,
    }
    await payload.update({ collection: 'media', id: picture.id, data: {}, file: other })
    const before = await lying()
    await leave('orphan.jpg', 25)
    await leave('young.jpg', 23)
    await leave('.keep', 99)
    const dry = await command()
    expect(dry.said).toMatch(
      /orphan {3}.*orphan\.jpg\n1 file \(0\.0 MB\) unused; run again with --remove to remove them\. 0 files missing/,
    )
    expect(dry.said).toContain('1 file unused, but younger than 24 h, left alone.')
    expect(dry.code).toBeUndefined()
    expect(await lying()).toContain('orphan.jpg')
    expect((await command('--remove')).said).toMatch(/removed.*orphan\.jpg\n1 file \(0\.0 MB\) removed/)
    expect((await lying()).toSorted()).toEqual([...before, 'young.jpg', '.keep'].toSorted())
    await expect(command('--older-than', '0')).rejects.toThrow('at least 1')
  })

  it('names what is missing, and puts back what a deletion that never ended had set aside', async () => {
    const { filename, id, sizes } = await desk.add({}, await field('green', 'jpeg', [400, 200]))
    const place = path.join(desk.mediaDir, filename)
    await rename(place, `${place}.removed`)
    await rm(path.join(desk.mediaDir, sizes.thumbnail.filename))
    const found = await command('--remove', '--older-than', '1')
    expect(found.said).toContain(`put back  ${filename}`)
    expect(found.said).toContain(`missing  media ${id}  ${sizes.thumbnail.filename}`)
    expect(found.code).toBe(1)
    expect(await lying()).toContain(filename)
  })
})
