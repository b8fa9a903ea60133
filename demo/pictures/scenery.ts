import type { Point } from './shapes.ts'
import { circle, group, path, polygon, rect, repeat, seeded, stroke } from './shapes.ts'

const WIDTH = 1600
const HEIGHT = 900

/** Rolling land from the left edge to the right, filled to the bottom. */
export const hills = (shape: { seed: number; top: number; rise: number; fill: string }): string => {
  const random = seeded(shape.seed)
  const step = 200
  const points = Array.from({ length: 10 }, (_, at): Point => [
    (at - 0.5) * step,
    shape.top + (random() - 0.5) * 2 * shape.rise,
  ])
  const curve = points.slice(1).map(([x, y], at) => {
    const [fromX, fromY] = points[at] ?? [x, y]
    const middle = (fromX + x) / 2
    return `C${middle} ${fromY} ${middle} ${y} ${x} ${y}`
  })
  const [startX, startY] = points[0] ?? [0, shape.top]
  return path(`M${startX} ${startY}${curve.join('')}V${HEIGHT}H${startX}Z`, shape.fill)
}

/** Short flat strokes of light on water, longer towards the viewer. */
export const ripples = (look: {
  seed: number
  top: number
  count: number
  colour: string
  /** Centre and half width of the lit band; the whole width where absent. */
  band?: readonly [centre: number, half: number]
}): string => {
  const random = seeded(look.seed)
  const [centre, half] = look.band ?? [WIDTH / 2, WIDTH / 2]
  return repeat(look.count, () => {
    const depth = random()
    const y = look.top + depth ** 1.4 * (HEIGHT - look.top)
    const width = 20 + depth * 130 * random()
    const x = centre + (random() - 0.5) * 2 * half * (0.5 + depth * 0.5) - width / 2
    const opacity = (0.12 + random() * 0.4).toFixed(2)
    return rect([x, y, width, 2 + depth * 4], look.colour, `rx="3" opacity="${opacity}"`)
  })
}

export const stars = (seed: number, count: number, below = 420): string => {
  const random = seeded(seed)
  return repeat(count, () =>
    circle(
      [random() * WIDTH, random() ** 1.3 * below],
      0.8 + random() * 1.8,
      `#fff opacity="${(0.3 + random() * 0.6).toFixed(2)}"`,
    ),
  )
}

/** A long flat cloud of overlapping pills. */
export const cloud = ([x, y]: Point, size: number, fill: string): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})" fill="${fill}"`,
    '<rect x="0" y="0" width="260" height="34" rx="17"/><rect x="50" y="-26" width="150" height="50" rx="25"/>' +
      '<rect x="96" y="-46" width="76" height="70" rx="35"/><rect x="-70" y="18" width="230" height="26" rx="13"/>',
  )

export const gull = ([x, y]: Point, size: number, colour = '#fff'): string =>
  stroke(
    `M${x - size} ${y - size * 0.35}q${size * 0.55} ${-size * 0.35} ${size} ${size * 0.3}q${size * 0.45} ${-size * 0.65} ${size} ${-size * 0.3}`,
    colour,
    size * 0.16,
  )

interface Skyline {
  seed: number
  base: number
  low: number
  high: number
  fill: string
  /** Colour of lit windows; none where absent. */
  windows?: string
  /** Share of windows lit, 0–1. */
  lit?: number
}

const windowsOf = (box: readonly [number, number, number, number], look: Skyline, random: () => number) => {
  const [x, y, width, height] = box
  const columns = Math.floor((width - 14) / 18)
  const rows = Math.floor((height - 20) / 26)
  return repeat(columns * rows, (at) => {
    if (random() > (look.lit ?? 0.3)) return ''
    const left = x + 10 + (at % columns) * 18
    const top = y + 14 + Math.floor(at / columns) * 26
    return rect([left, top, 9, 13], look.windows ?? 'none', `opacity="${(0.5 + random() * 0.5).toFixed(2)}"`)
  })
}

/** A row of city buildings standing on `base`, some with pitched roofs or masts. */
export const skyline = (look: Skyline): string => {
  const random = seeded(look.seed)
  let x = -30
  let drawn = ''
  while (x < WIDTH) {
    const width = 60 + Math.floor(random() * 90)
    const height = look.low + random() * (look.high - look.low)
    const top = look.base - height
    const crown = random()
    drawn += rect([x, top, width, height + 4], look.fill)
    if (crown < 0.25)
      drawn += polygon(
        [
          [x, top],
          [x + width / 2, top - width * 0.45],
          [x + width, top],
        ],
        look.fill,
      )
    if (crown > 0.85) drawn += rect([x + width / 2 - 3, top - 50, 6, 52], look.fill)
    if (look.windows) drawn += windowsOf([x, top, width, height], look, random)
    x += width + Math.floor(random() * 10) - 2
  }
  return drawn
}

/** A standing figure, feet at the point. */
export const figure = ([x, y]: Point, height: number, [coat, head]: readonly [string, string]): string => {
  const unit = height / 10
  return (
    rect([x - unit * 1.1, y - unit * 4.2, unit * 0.9, unit * 4.2], '#1d2233') +
    rect([x + unit * 0.2, y - unit * 4.2, unit * 0.9, unit * 4.2], '#1d2233') +
    path(
      `M${x - unit * 1.6} ${y - unit * 3.2}V${y - unit * 6.8}q0 ${-unit * 1.5} ${unit * 1.6} ${-unit * 1.5}t${unit * 1.6} ${unit * 1.5}V${y - unit * 3.2}Z`,
      coat,
    ) +
    circle([x, y - unit * 9.1], unit * 0.95, head)
  )
}
