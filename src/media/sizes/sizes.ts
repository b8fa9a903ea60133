/** Widths that a picture may be asked for in, in pixels. */
export const widths = [160, 240, 320, 480, 640, 800, 960, 1200, 1440, 1920, 2400] as const

/** Shapes that a picture may be cut to, as width and height; 40:21 is what social networks show (1200 × 630). */
export const ratios = {
  '1:1': [1, 1],
  '4:3': [4, 3],
  '3:2': [3, 2],
  '16:9': [16, 9],
  '40:21': [40, 21],
  '4:5': [4, 5],
} as const satisfies Record<string, readonly [number, number]>

/** `cover` cuts the picture to the shape, around the focal point; `inside` shows all of it within the box. */
export const fits = ['cover', 'inside'] as const

/** What a rendition may be encoded as, the smallest files first. */
export const formats = ['avif', 'webp', 'jpeg', 'png'] as const

export type Fit = (typeof fits)[number]
export type Format = (typeof formats)[number]

/** The heights that go with a width: one for each shape. */
export const heightsFor = (width: number): number[] =>
  Object.values(ratios).map(([across, down]) => Math.round((width * down) / across))
