import { scene } from '../canvas.ts'
import { stars } from '../scenery.ts'
import type { Point } from '../shapes.ts'
import { circle, ellipse, path, polygon, radial, rect, repeat, seeded, stroke, vertical } from '../shapes.ts'

const CROWD = ['#e8473f', '#f4f0e6', '#f2b134', '#3f7fc9', '#d9657a', '#9fd0c0', '#c23b36', '#ffffff']

const crowd = (): string => {
  const random = seeded(15)
  return repeat(17, (row) =>
    repeat(100, (seat) => {
      if (random() < 0.08) return ''
      const y = 292 + row * 15.5
      const x = 6 + seat * 16 + (row % 2) * 8 + (random() - 0.5) * 4
      const colour = CROWD[Math.floor(random() * CROWD.length)] ?? '#fff'
      return circle([x, y], 4.6 + row * 0.12, `${colour} opacity="${(0.4 + row * 0.033).toFixed(2)}"`)
    }),
  )
}

const floodlight = (x: number): string =>
  circle([x, 110], 330, 'url(#flood)') +
  rect([x - 7, 150, 14, 170], '#27365c') +
  rect([x - 74, 66, 148, 96], '#1d2a4d', 'rx="6"') +
  repeat(15, (at) => circle([x - 52 + (at % 5) * 26, 86 + Math.floor(at / 5) * 28], 10, '#fffbe3'))

const beam = (x: number, to: number): string =>
  polygon(
    [
      [x - 60, 120],
      [x + 60, 120],
      [to + 330, 640],
      [to - 330, 640],
    ],
    '#fff7cf',
    'opacity="0.07"',
  )

/** Screen x of a point on the pitch: `along` −1…1 across, `depth` 0 (far) … 1 (near). */
const onPitch = (along: number, depth: number): Point => [
  800 + along * (760 + depth * 560),
  590 + depth * 310,
]

const stripes = repeat(12, (at) => {
  const from = -1 + at / 6
  return polygon(
    [onPitch(from, 0), onPitch(from + 1 / 6, 0), onPitch(from + 1 / 6, 1), onPitch(from, 1)],
    at % 2 ? '#2f9a57' : '#3aaa62',
  )
})

const player = ([x, y]: Point, shirt: string, lean: number): string =>
  ellipse([x, y + 4, 40, 7], '#124a2b', 'opacity="0.4"') +
  stroke(`M${x - 4} ${y - 52}L${x - 22 - lean} ${y - 24}L${x - 26 - lean} ${y}`, '#20263f', 13) +
  stroke(`M${x + 4} ${y - 52}L${x + 24 + lean} ${y - 30}L${x + 22 + lean * 2} ${y - 4}`, '#20263f', 13) +
  stroke(
    `M${x + lean * 0.4} ${y - 104}L${x - 28} ${y - 80}M${x + lean * 0.4} ${y - 104}L${x + 32} ${y - 88}`,
    shirt,
    11,
  ) +
  path(`M${x - 19 + lean * 0.4} ${y - 116}h38l-6 70h-30Z`, shirt) +
  circle([x + lean * 0.7, y - 132], 15, '#a86f4b') +
  path(`M${x + lean * 0.7 - 16} ${y - 133}a16 16 0 0 1 32 0Z`, '#2b1b17')

/** The Breakwater Ground under floodlights. */
export const drawStadium = (): string =>
  scene(
    vertical('sky', [
      [0, '#0d1736'],
      [1, '#2f4a86'],
    ]) +
      vertical('stand', [
        [0, '#18234a'],
        [1, '#2c3f78'],
      ]) +
      radial('flood', [
        [0, '#fffbe0', 0.75],
        [0.4, '#dfe8ff', 0.22],
        [1, '#dfe8ff', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#sky)') +
      stars(16, 60, 200) +
      path('M0 250Q800 180 1600 250V600H0Z', 'url(#stand)') +
      crowd() +
      path('M-20 226Q800 120 1620 226V268Q800 178 -20 268Z', '#3a5296') +
      path('M-20 262Q800 172 1620 262V276Q800 186 -20 276Z', '#16204a') +
      [130, 1470, 470, 1130].map(floodlight).join('') +
      beam(130, 500) +
      beam(1470, 1100) +
      rect([0, 556, 1600, 36], '#f3efe4') +
      repeat(11, (at) =>
        rect([12 + at * 146, 563, 122, 22], ['#e8473f', '#1f6f9f', '#f2b134'][at % 3] ?? '#fff', 'rx="4"'),
      ) +
      rect([0, 590, 1600, 310], '#2f9a57') +
      stripes +
      stroke('M0 604H1600', '#f2fbf2', 5) +
      stroke('M800 604V900', '#f2fbf2', 5) +
      '<ellipse cx="800" cy="748" rx="250" ry="76" fill="none" stroke="#f2fbf2" stroke-width="5"/>' +
      player([560, 790], '#e8473f', 8) +
      player([1000, 716], '#f4f0e6', -6) +
      player([360, 690], '#f4f0e6', 5) +
      player([1270, 800], '#e8473f', -8) +
      player([720, 676], '#e8473f', 6) +
      ellipse([648, 802, 16, 4], '#124a2b', 'opacity="0.5"') +
      circle([646, 788], 13, '#ffffff') +
      circle([646, 788], 5, '#222b44'),
  )
