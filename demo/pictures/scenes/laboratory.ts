import { scene } from '../canvas.ts'
import type { Point } from '../shapes.ts'
import {
  circle,
  ellipse,
  group,
  path,
  polygon,
  radial,
  rect,
  repeat,
  seeded,
  stroke,
  vertical,
} from '../shapes.ts'

const flask = ([x, y]: Point, size: number, colour: string): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    path('M-14 -150V-84L-66 -14Q-74 0 -58 0H58Q74 0 66 -14L14 -84V-150Z', '#ffffff', 'opacity="0.34"') +
      path('M-40 -52L-66 -14Q-74 0 -58 0H58Q74 0 66 -14L40 -52Q0 -40 -40 -52Z', colour) +
      ellipse([0, -50, 40, 7], '#ffffff', 'opacity="0.35"') +
      rect([-20, -158, 40, 12], '#ffffff', 'rx="6" opacity="0.7"') +
      circle([-18, -22], 7, '#fff opacity="0.45"') +
      circle([12, -30], 4, '#fff opacity="0.45"'),
  )

const jar = ([x, y]: Point, colour: string): string =>
  rect([x, y - 84, 56, 84], '#ffffff', 'rx="9" opacity="0.4"') +
  rect([x + 4, y - 54, 48, 50], colour, 'rx="7"') +
  rect([x + 4, y - 96, 48, 16], '#2a4a58', 'rx="4"') +
  rect([x + 12, y - 40, 32, 20], '#fdf6e6', 'rx="2"')

const microscope = group(
  'transform="translate(1240 700)"',
  rect([-120, -24, 230, 24], '#1c3947', 'rx="12"') +
    path('M40 -24Q150 -90 96 -230L58 -214Q96 -110 0 -66V-24Z', '#254c5d') +
    group(
      'transform="rotate(-24 20 -240)"',
      rect([-16, -380, 60, 190], '#f2f5f3', 'rx="12"') +
        rect([-8, -420, 44, 50], '#1c3947', 'rx="8"') +
        rect([-4, -190, 36, 40], '#e58f43', 'rx="6"') +
        rect([4, -152, 20, 30], '#1c3947', 'rx="4"'),
    ) +
    rect([-110, -98, 150, 14], '#1c3947', 'rx="6"') +
    rect([-70, -104, 70, 6], '#bfe8d6') +
    circle([86, -120], 24, '#e58f43') +
    circle([86, -120], 10, '#c26e28'),
)

const tank = (): string => {
  const random = seeded(33)
  const blades = repeat(34, () => {
    const x = 470 + random() * 390
    const height = 90 + random() * 150
    const lean = (random() - 0.5) * 60
    const colour = ['#2f9a62', '#56b96c', '#1f7a55', '#8ccf6f'][Math.floor(random() * 4)] ?? '#2f9a62'
    return path(
      `M${x} 670Q${x + lean * 0.2} ${670 - height * 0.5} ${x + lean} ${670 - height}Q${x + 10 + lean * 0.4} ${670 - height * 0.5} ${x + 10} 670Z`,
      colour,
    )
  })
  const fish = ([x, y]: Point, colour: string) =>
    ellipse([x, y, 26, 11], colour) +
    polygon(
      [
        [x + 22, y],
        [x + 42, y - 12],
        [x + 42, y + 12],
      ],
      colour,
    ) +
    circle([x - 14, y - 2], 2.6, '#16303a')
  return (
    rect([440, 372, 460, 318], 'url(#water)', 'rx="10"') +
    rect([440, 662, 460, 28], '#d9bf8f', 'rx="8"') +
    blades +
    fish([560, 456], '#f0a24a') +
    fish([720, 502], '#f6c76f') +
    fish([660, 428], '#e8805a') +
    repeat(12, (at) =>
      circle([830 - ((at * 13) % 26), 640 - at * 20], 3 + (at % 3) * 2, '#fff opacity="0.6"'),
    ) +
    rect([440, 360, 460, 20], '#244856', 'rx="6"') +
    polygon(
      [
        [460, 384],
        [520, 384],
        [460, 520],
      ],
      '#ffffff',
      'opacity="0.25"',
    )
  )
}

const SHELF = ['#e58f43', '#58b4a0', '#d9604f', '#6a8fc9', '#e8c15a', '#8b6fb0']

const shelf = (y: number, from: number): string =>
  repeat(4, (at) => jar([from + at * 76, y], SHELF[(at + Math.round(y)) % SHELF.length] ?? '#58b4a0')) +
  rect([from - 24, y, 350, 14], '#2a4a58', 'rx="4"')

/** A bench in the marine institute: eelgrass in a tank, flasks and a microscope. */
export const drawLaboratory = (): string =>
  scene(
    vertical('wall', [
      [0, '#8fd0c4'],
      [1, '#d9efd9'],
    ]) +
      vertical('view', [
        [0, '#6fb6e0'],
        [1, '#e6f2df'],
      ]) +
      vertical('water', [
        [0, '#b9ece6'],
        [1, '#4fa9b4'],
      ]) +
      vertical('bench', [
        [0, '#f6e7cd'],
        [1, '#d4b88f'],
      ]) +
      radial('shine', [
        [0, '#ffffff', 0.6],
        [1, '#ffffff', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#wall)') +
      circle([660, 500], 460, 'url(#shine)') +
      rect([440, 70, 460, 240], '#fdfaf2', 'rx="10"') +
      rect([456, 86, 206, 208], 'url(#view)') +
      rect([678, 86, 206, 208], 'url(#view)') +
      group(
        'opacity="0.95"',
        rect([456, 230, 206, 64], '#3d93a8') +
          rect([678, 230, 206, 64], '#3d93a8') +
          polygon(
            [
              [520, 230],
              [556, 230],
              [556, 150],
            ],
            '#fff',
          ) +
          path('M700 236H800L786 254H714Z', '#d9604f') +
          path('M800 232Q840 206 884 222V232Z', '#4f8f74'),
      ) +
      shelf(214, 70) +
      shelf(394, 70) +
      shelf(214, 1010) +
      rect([1430, 60, 110, 170], '#fdf6e6', 'rx="4"') +
      stroke('M1448 190L1470 160L1492 172L1522 100', '#d9604f', 6) +
      tank() +
      rect([0, 690, 1600, 210], 'url(#bench)') +
      rect([0, 690, 1600, 14], '#fff6e2') +
      microscope +
      flask([130, 720], 1.15, '#e58f43') +
      flask([290, 740], 0.9, '#3fa58f') +
      flask([980, 726], 0.85, '#d9604f') +
      group(
        'transform="translate(640 800)"',
        path('M-170 0H150L170 34H-190Z', '#ffffff') + stroke('M-150 12H40M-152 22H90', '#9bb7b4', 4),
      ) +
      group(
        'transform="rotate(-18 900 800)"',
        rect([840, 800, 150, 12], '#e0a63c', 'rx="3"') +
          polygon(
            [
              [990, 800],
              [1012, 806],
              [990, 812],
            ],
            '#2a4a58',
          ),
      ) +
      repeat(
        5,
        (at) =>
          rect([330 + at * 26, 720, 15, 78], '#ffffff', 'rx="7" opacity="0.6"') +
          rect([330 + at * 26, 756, 15, 42], SHELF[at] ?? '#58b4a0', 'rx="7"'),
      ) +
      rect([318, 770, 146, 40], '#a8703f', 'rx="5"'),
  )
