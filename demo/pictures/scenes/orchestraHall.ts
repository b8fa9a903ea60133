import { scene } from '../canvas.ts'
import type { Point } from '../shapes.ts'
import {
  circle,
  ellipse,
  group,
  horizontal,
  path,
  radial,
  rect,
  repeat,
  seeded,
  stroke,
  vertical,
} from '../shapes.ts'

const SKINS = ['#e8b590', '#8d5a3c', '#c98f6b', '#f0c8a4', '#5d3a28', '#d9a47c']
const HAIRS = ['#241612', '#6d4426', '#b98a4a', '#8f9296', '#120e0d', '#a34f2b']

const silo = (x: number, width: number): string =>
  rect([x, -10, width, 640], 'url(#silo)') +
  repeat(5, (at) => rect([x, 70 + at * 120, width, 5], '#5b2f3a', 'opacity="0.4"'))

const drape = (from: Point, to: Point, drop: number): string => {
  const [x1, y1] = from
  const [x2, y2] = to
  const middle = (x1 + x2) / 2
  return (
    path(
      `M${x1} ${y1}Q${middle} ${y1 + drop} ${x2} ${y2}Q${middle} ${y1 + drop * 2.1} ${x1} ${y1}Z`,
      'url(#sail)',
    ) + stroke(`M${x1} ${y1}Q${middle} ${y1 + drop} ${x2} ${y2}`, '#c98f5c', 3)
  )
}

const player = ([x, y]: Point, size: number, at: number): string => {
  const lean = at % 2 ? 1 : -1
  return group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    path('M-34 60Q-38 -14 0 -18T34 60Z', at % 5 === 0 ? '#2b2340' : '#191528') +
      circle([0, -40], 20, SKINS[at % SKINS.length] ?? '#e8b590') +
      path(
        'M-21 -40Q-22 -66 0 -66T21 -40Q10 -54 0 -54T-21 -40Z',
        HAIRS[(at * 5) % HAIRS.length] ?? '#241612',
      ) +
      (at % 3 === 2
        ? stroke(`M${-6 * lean} 0L${40 * lean} -30M${34 * lean} -26L${50 * lean} -40`, '#e0b24a', 8)
        : group(
            `transform="rotate(${26 * lean} 0 16)"`,
            ellipse([0, 20, 12, 18], '#b0602c') +
              ellipse([0, 4, 9, 11], '#b0602c') +
              rect([-2.5, -40, 5, 44], '#4a2416'),
          ) + stroke(`M${-34 * lean} 34L${36 * lean} 2`, '#f0dcb4', 3)),
  )
}

const row = (count: number, radius: Point, size: number): string =>
  repeat(count, (at) => {
    const angle = Math.PI * (1.06 + (0.88 * at) / (count - 1))
    const [rx, ry] = radius
    return player([800 + Math.cos(angle) * rx, 760 + Math.sin(angle) * ry], size, at + count)
  })

const audience = (): string => {
  const random = seeded(73)
  return repeat(2, (line) =>
    repeat(23, (at) => {
      const x = 10 + at * 72 + line * 36 + random() * 12
      const y = 872 + line * 34
      return (
        circle([x, y - 26], 23, line ? '#150d1d' : '#21142b') +
        path(
          `M${x - 38} ${y + 50}Q${x - 38} ${y} ${x} ${y}T${x + 38} ${y + 50}Z`,
          line ? '#150d1d' : '#21142b',
        )
      )
    }),
  )
}

const conductor =
  rect([740, 742, 120, 40], '#8f4f38') +
  rect([740, 742, 120, 8], '#c97d4f') +
  path('M764 744V640Q764 590 800 588T836 640V744Z', '#0f0c1b') +
  stroke('M772 618L716 566L690 522M828 618L878 572L912 548', '#0f0c1b', 20) +
  stroke('M912 548L964 502', '#fff4d6', 4) +
  circle([690, 520], 11, '#f0c8a4') +
  circle([912, 548], 11, '#f0c8a4') +
  circle([800, 562], 25, '#f0c8a4') +
  path('M773 572Q768 532 800 532T827 572Q824 584 814 582H786Q776 584 773 572Z', '#a9a7ad')

/** An orchestra playing between the silos of an old grain store. */
export const drawOrchestraHall = (): string =>
  scene(
    vertical('wall', [
      [0, '#3d1f36'],
      [1, '#a04f43'],
    ]) +
      horizontal('silo', [
        [0, '#6d3440'],
        [0.3, '#d9865c'],
        [0.55, '#b9624c'],
        [1, '#5a2a3a'],
      ]) +
      vertical('sail', [
        [0, '#fff0d2'],
        [1, '#d9a878'],
      ]) +
      vertical('floor', [
        [0, '#c9784f'],
        [1, '#5a2c34'],
      ]) +
      radial('spot', [
        [0, '#ffe7ac', 0.85],
        [1, '#ffcf7d', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#wall)') +
      repeat(8, (at) => silo(14 + at * 200, 168)) +
      ellipse([800, 560, 900, 420], 'url(#spot)', 'opacity="0.6"') +
      drape([-60, 40], [420, 30], 90) +
      drape([380, 20], [820, 30], 110) +
      drape([780, 30], [1240, 20], 110) +
      drape([1190, 30], [1680, 40], 90) +
      repeat(
        6,
        (at) =>
          stroke(`M${150 + at * 260} 0V${150 + (at % 2) * 40}`, '#2b1526', 3) +
          circle([150 + at * 260, 166 + (at % 2) * 40], 90, 'url(#spot)') +
          circle([150 + at * 260, 162 + (at % 2) * 40], 15, '#fff3cf'),
      ) +
      rect([0, 600, 1600, 300], 'url(#floor)') +
      ellipse([800, 740, 760, 150], '#ffcf8a', 'opacity="0.3"') +
      row(16, [720, 236], 0.82) +
      row(12, [560, 150], 0.98) +
      row(8, [390, 66], 1.12) +
      conductor +
      audience(),
  )
