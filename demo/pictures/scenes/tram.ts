import { scene } from '../canvas.ts'
import { cloud, hills } from '../scenery.ts'
import type { Point } from '../shapes.ts'
import { circle, ellipse, group, path, polygon, radial, rect, repeat, stroke, vertical } from '../shapes.ts'

const WALLS = ['#e8a05c', '#f3d9a4', '#7fb0a8', '#d9705c', '#c9b3d0', '#f0c27a', '#8fb5cf']
const ROOFS = ['#8a3f3a', '#5d3a4f', '#39566b']

/** Height of the street at x; it climbs to the right. */
const street = (x: number): number => 770 - (x / 1600) * 250

const house = (at: number): string => {
  const width = 150
  const x = -20 + at * 152
  const base = street(x + width / 2) + 20
  const height = 300 + ((at * 71) % 110)
  const top = base - height
  const wall = WALLS[at % WALLS.length] ?? '#e8a05c'
  const roof = ROOFS[at % ROOFS.length] ?? '#8a3f3a'
  const crown: Point[] = [
    [x - 8, top],
    [x + width / 2, top - 70],
    [x + width + 8, top],
  ]
  return (
    rect([x, top, width, height + 60], wall) +
    rect([x + width - 26, top, 26, height + 60], '#3a2340', 'opacity="0.12"') +
    rect([x + 24, top - 74, 22, 60], '#7a4038') +
    polygon(crown, roof) +
    repeat(6, (pane) => {
      const left = x + 22 + (pane % 2) * 62
      const y = top + 30 + Math.floor(pane / 2) * 82
      const glass = (pane + at) % 3 ? '#31506b' : '#ffe09a'
      return (
        rect([left - 5, y - 5, 48, 60], '#fff5e2') +
        rect([left, y, 38, 50], glass) +
        rect([left + 17, y, 4, 50], '#fff5e2') +
        rect([left - 8, y + 55, 54, 7], '#fff5e2')
      )
    })
  )
}

const tramCar = group(
  'transform="translate(420 778) rotate(-8.9)"',
  rect([-20, -260, 700, 236], '#c8342f', 'rx="28"') +
    rect([-20, -120, 700, 26], '#fff1dc') +
    rect([-20, -276, 700, 30], '#efe5d6', 'rx="14"') +
    repeat(6, (at) => rect([40 + at * 92, -226, 78, 92], '#bfe3ea', 'rx="8"')) +
    repeat(6, (at) =>
      polygon(
        [
          [48 + at * 92, -226],
          [76 + at * 92, -226],
          [50 + at * 92, -134],
          [40 + at * 92, -134],
          [40 + at * 92, -200],
        ],
        '#ffffff',
        'opacity="0.45"',
      ),
    ) +
    rect([598, -226, 62, 96], '#d6eef1', 'rx="10"') +
    [78, 168, 262, 446]
      .map(
        (x, at) =>
          circle([x, -168], 17, ['#8d5a3c', '#f0c8a4', '#c98f6b', '#e8b590'][at] ?? '#e8b590') +
          path(
            `M${x - 28} -134Q${x - 26} -154 ${x} -154T${x + 28} -134Z`,
            ['#27486b', '#e0a63c', '#2f6a6e', '#7d4a63'][at] ?? '#27486b',
          ),
      )
      .join('') +
    rect([310, -226, 92, 196], '#a82724') +
    rect([318, -218, 36, 180], '#bfe3ea', 'rx="4"') +
    rect([358, -218, 36, 180], '#bfe3ea', 'rx="4"') +
    circle([658, -66], 15, '#fff4c4') +
    rect([20, -30, 620, 22], '#3a2a33', 'rx="8"') +
    ellipse([330, 22, 350, 15], '#1d1626', 'opacity="0.35"') +
    [110, 200, 470, 560]
      .map((x) => circle([x, -6], 26, '#2b2029') + circle([x, -6], 11, '#8f8490'))
      .join('') +
    stroke('M300 -276L350 -330L300 -384M260 -384H350', '#3a2a33', 7),
)

/** A red tram climbing a street of coloured houses. */
export const drawTram = (): string =>
  scene(
    vertical('sky', [
      [0, '#5aa6cf'],
      [0.6, '#bfe0df'],
      [1, '#fbe6c4'],
    ]) +
      vertical('road', [
        [0, '#8b7f8f'],
        [1, '#4a4256'],
      ]) +
      radial('sun', [
        [0, '#fff7d6', 0.9],
        [1, '#fff7d6', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#sky)') +
      circle([240, 170], 320, 'url(#sun)') +
      circle([240, 170], 56, '#fff5cc') +
      cloud([420, 130], 1.1, '#ffffff') +
      cloud([980, 90], 0.9, '#ffffff') +
      hills({ seed: 28, top: 420, rise: 60, fill: '#9cc3a4' }) +
      hills({ seed: 29, top: 480, rise: 40, fill: '#6fa58b' }) +
      repeat(11, house) +
      polygon(
        [
          [0, street(0) - 6],
          [1600, street(1600) - 6],
          [1600, 900],
          [0, 900],
        ],
        '#d9c9b4',
      ) +
      polygon(
        [
          [0, street(0) + 30],
          [1600, street(1600) + 30],
          [1600, 900],
          [0, 900],
        ],
        'url(#road)',
      ) +
      stroke(
        `M0 ${street(0) + 62}L1600 ${street(1600) + 62}M0 ${street(0) + 112}L1600 ${street(1600) + 112}`,
        '#d6d0da',
        7,
      ) +
      stroke('M0 458L1600 204', '#3a2a33', 4) +
      [200, 1270]
        .map(
          (x) =>
            rect([x, street(x) - 470, 12, 480], '#35434f') +
            stroke(`M${x + 6} ${street(x) - 440}h-90`, '#35434f', 7),
        )
        .join('') +
      tramCar +
      repeat(3, (at) => {
        const x = 1330 + at * 110
        return (
          rect([x - 5, street(x) - 20, 10, 60], '#5d4030') +
          circle([x, street(x) - 50], 48, '#4f9470') +
          circle([x + 22, street(x) - 76], 30, '#63a97f')
        )
      }) +
      path('M0 900V850Q300 830 620 860T1200 840T1600 800V900Z', '#3a3348', 'opacity="0.6"'),
  )
