import { readRendition } from '../../../../src/media/sizes/rendition.ts'
import { formats, heightsFor, widths } from '../../../../src/media/sizes/sizes.ts'

const read = (query: string, accept?: string) => readRendition(new URLSearchParams(query), accept)

describe('a rendition', () => {
  it('of a width alone is the whole picture', () => {
    expect(read('w=640')).toEqual({
      width: 640,
      height: undefined,
      fit: 'inside',
      format: 'plain',
      version: undefined,
    })
  })

  it('of width and height is cut, unless it says otherwise', () => {
    expect(read('w=640&h=360&v=abc~50~50')).toMatchObject({ height: 360, fit: 'cover', version: 'abc~50~50' })
    expect(read('w=640&h=360&fit=inside')).toMatchObject({ height: 360, fit: 'inside' })
  })

  it('takes its format by name before what is accepted', () => {
    expect(read('w=640', 'image/webp')).toMatchObject({ format: 'webp' })
    expect(read('w=640&format=png', 'image/webp')).toMatchObject({ format: 'png' })
  })

  it('is one of a bounded number', () => {
    const shapes = widths.flatMap((width) =>
      [undefined, ...heightsFor(width)].map((height) => ({ width, height })),
    )
    expect(new Set(shapes.map(({ width, height }) => `${width} ${height}`)).size).toBe(shapes.length)
    expect(shapes.length * formats.length).toBeLessThan(320)
    for (const { width, height } of shapes)
      expect(read(`w=${width}${height === undefined ? '' : `&h=${height}`}`)).toMatchObject({ width, height })
  })

  it('that is not offered names what is', () => {
    expect(read('w=320&h=300')).toMatchObject({
      code: 'not-offered',
      message: '“h” must be one of: 320, 240, 213, 180, 168, 400.',
      data: { field: 'h', allowed: [320, 240, 213, 180, 168, 400] },
    })
    expect(read('w=321')).toMatchObject({ data: { field: 'w', allowed: widths } })
    expect(read('w=320&size=4')).toMatchObject({ data: { field: 'size' } })
    expect(read('w=320&v=a&v=b')).toMatchObject({ message: '“v” must be sent once.', data: { field: 'v' } })
  })
})
