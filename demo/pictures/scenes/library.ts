import { scene } from '../canvas.ts'
import type { Point } from '../shapes.ts'
import { circle, ellipse, group, path, polygon, radial, rect, repeat, seeded, vertical } from '../shapes.ts'

const SPINES = ['#b5483c', '#d98f3a', '#e8c77a', '#2f6a6e', '#27486b', '#7d4a63', '#8f9f5a', '#c9b79a']

const books = (
  x: number,
  y: number,
  { width, height, seed }: { width: number; height: number; seed: number },
) => {
  const random = seeded(seed)
  let left = x
  let drawn = ''
  while (left < x + width - 8) {
    const thick = Math.min(9 + random() * 15, x + width - left)
    const tall = height * (0.66 + random() * 0.3)
    const fill = SPINES[Math.floor(random() * SPINES.length)] ?? '#b5483c'
    if (random() > 0.06) {
      drawn += rect([left, y - tall, thick - 1.5, tall], fill)
      if (random() > 0.5) drawn += rect([left, y - tall * 0.8, thick - 1.5, 4], '#f5e3b8', 'opacity="0.7"')
    }
    left += thick
  }
  return drawn
}

const bookcase = (x: number, width: number, seed: number): string =>
  rect([x, 130, width, 560], '#5a3324') +
  repeat(7, (row) => {
    const floor = 212 + row * 78
    return (
      rect([x + 12, floor - 68, width - 24, 68], '#351c17') +
      books(x + 14, floor, { width: width - 28, height: 68, seed: seed + row }) +
      rect([x + 6, floor, width - 12, 9], '#7d4a30')
    )
  }) +
  rect([x - 8, 112, width + 16, 24], '#7d4a30')

const lamp = ([x, y]: Point): string =>
  ellipse([x, y + 6, 150, 54], 'url(#glow)') +
  rect([x - 4, y - 78, 8, 80], '#d9a648') +
  ellipse([x, y, 34, 8], '#b98530') +
  path(`M${x - 58} ${y - 70}Q${x - 50} ${y - 112} ${x} ${y - 112}T${x + 58} ${y - 70}Z`, '#1f7d5c') +
  rect([x - 58, y - 72, 116, 7], '#e8c77a')

const reader = ([x, y]: Point, coat: string, [skin, hair]: readonly [string, string]): string =>
  path(`M${x - 62} ${y}Q${x - 66} ${y - 84} ${x} ${y - 90}T${x + 62} ${y}Z`, coat) +
  rect([x - 13, y - 110, 26, 28], skin) +
  circle([x, y - 130], 34, skin) +
  path(
    `M${x - 36} ${y - 126}Q${x - 38} ${y - 172} ${x} ${y - 172}T${x + 36} ${y - 126}Q${x + 20} ${y - 148} ${x} ${y - 148}T${x - 36} ${y - 126}Z`,
    hair,
  ) +
  polygon(
    [
      [x - 50, y - 12],
      [x, y - 2],
      [x, y - 40],
      [x - 46, y - 50],
    ],
    '#fff6e0',
  ) +
  polygon(
    [
      [x + 50, y - 12],
      [x, y - 2],
      [x, y - 40],
      [x + 46, y - 50],
    ],
    '#f3e3c0',
  )

const desk = (y: number, edge: string, top: string): string =>
  polygon(
    [
      [0, y],
      [1600, y],
      [1600, y + 46],
      [0, y + 46],
    ],
    top,
  ) + rect([0, y + 46, 1600, 22], edge)

/** The reading room of the central library at night. */
export const drawLibrary = (): string =>
  scene(
    vertical('wall', [
      [0, '#3a2030'],
      [1, '#6d3f35'],
    ]) +
      vertical('night', [
        [0, '#10224a'],
        [1, '#3f5d94'],
      ]) +
      vertical('wood', [
        [0, '#8f5735'],
        [1, '#5a3322'],
      ]) +
      radial('glow', [
        [0, '#ffe8a3', 0.9],
        [1, '#ffd070', 0],
      ]) +
      radial('warm', [
        [0, '#ffcf7d', 0.45],
        [1, '#ffcf7d', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#wall)') +
      bookcase(20, 290, 100) +
      bookcase(330, 250, 120) +
      bookcase(1020, 250, 140) +
      bookcase(1290, 290, 160) +
      path('M620 690V330Q620 130 800 130T980 330V690Z', '#7d4a30') +
      path('M640 690V334Q640 152 800 152T960 334V690Z', 'url(#night)') +
      circle([872, 270], 34, '#fdf1c9') +
      repeat(18, (at) =>
        circle([660 + ((at * 83) % 280), 210 + ((at * 59) % 240)], 1.8, '#fff opacity="0.8"'),
      ) +
      group(
        'opacity="0.9"',
        path('M640 600L700 540L760 580L820 500L880 560L960 520V690H640Z', '#16264a') +
          repeat(8, (at) => rect([668 + at * 36, 600 + ((at * 23) % 50), 8, 11], '#ffd27d')),
      ) +
      rect([795, 152, 9, 540], '#7d4a30') +
      rect([640, 330, 320, 8], '#7d4a30') +
      rect([640, 500, 320, 8], '#7d4a30') +
      [300, 800, 1300].map((x) => circle([x, 560], 360, 'url(#warm)')).join('') +
      reader([250, 700], '#27486b', ['#d9a27a', '#2b1b17']) +
      reader([700, 700], '#b5483c', ['#8a5638', '#1c1412']) +
      reader([1180, 700], '#2f6a6e', ['#f0c39c', '#c98a3f']) +
      desk(690, '#4a2a1d', 'url(#wood)') +
      [90, 470, 940, 1420].map((x) => lamp([x, 716])).join('') +
      reader([480, 862], '#7d4a63', ['#c98b62', '#5d3a22']) +
      reader([1060, 862], '#d98f3a', ['#5d3827', '#120d0c']) +
      reader([1400, 862], '#3b4a6b', ['#e8b78f', '#9aa0a8']) +
      desk(846, '#3a2018', 'url(#wood)') +
      [240, 770, 1240].map((x) => lamp([x, 878])).join(''),
  )
