import sharp from 'sharp'

import { pictures } from '../../../demo/pictures/pictures.ts'
import { renderPicture } from '../../../demo/pictures/renderPicture.ts'
import { seeded } from '../../../demo/pictures/shapes.ts'

describe('the demo pictures', () => {
  it('are 14 landscapes and 15 portraits', () => {
    expect(pictures.filter(({ kind }) => kind === 'landscape')).toHaveLength(14)
    expect(pictures.filter(({ kind }) => kind === 'portrait')).toHaveLength(15)
  })

  it.each(pictures.map((picture) => [picture.key, picture] as const))(
    '%s is drawn the same twice',
    (_, picture) => {
      const svg = picture.draw()
      expect(svg).toBe(picture.draw())
      expect(svg).toContain(`viewBox="0 0 ${picture.width} ${picture.height}"`)
      expect(svg).not.toMatch(/NaN|undefined|<text/)
    },
  )

  it('draws no two alike', () => {
    expect(new Set(pictures.map(({ draw }) => draw())).size).toBe(pictures.length)
  })

  it('become JPEGs of the size asked for', async () => {
    const [first] = pictures
    const jpeg = await renderPicture(first?.draw() ?? '', { width: 320, height: 180 })
    expect(await sharp(jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 320, height: 180 })
  })

  it('refuses what is not a picture', async () => {
    await expect(renderPicture('no svg', { width: 10, height: 10 })).rejects.toThrow()
  })
})

describe('seeded', () => {
  it('repeats itself for one seed and stays within 0–1', () => {
    const draw = (seed: number) => Array.from({ length: 50 }, seeded(seed))
    expect(draw(3)).toEqual(draw(3))
    expect(draw(3)).not.toEqual(draw(4))
    expect(draw(5).every((value) => value >= 0 && value < 1)).toBe(true)
  })
})
