/** The offered widths, in pixels. */
export const widths = [160, 240, 320, 480, 640, 800, 960, 1200, 1440, 1920, 2400] as const

/** The offered aspect ratios, as width and height; social networks show 40:21 (1200 × 630). */
export const ratios = {
  '1:1': [1, 1],
  '4:3': [4, 3],
  '3:2': [3, 2],
  '16:9': [16, 9],
  '40:21': [40, 21],
  '4:5': [4, 5],
} as const satisfies Record<string, readonly [number, number]>

/** `cover` crops the picture to the box around the focal point; `inside` fits all of it into the box. */
export const fits = ['cover', 'inside'] as const

/** The offered formats, smallest files first. */
export const formats = ['avif', 'webp', 'jpeg', 'png'] as const

export type Fit = (typeof fits)[number]
export type Format = (typeof formats)[number]

/** The offered heights for a width: one for each aspect ratio. */
export const heightsFor = (width: number): number[] =>
  Object.values(ratios).map(([across, down]) => Math.round((width * down) / across))
