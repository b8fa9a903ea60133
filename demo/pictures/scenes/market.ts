import { scene } from '../canvas.ts'
import { figure, skyline, stars } from '../scenery.ts'
import { circle, ellipse, group, path, polygon, radial, rect, repeat, stroke, vertical } from '../shapes.ts'

interface Stall {
  x: number
  width: number
  awning: readonly [string, string]
  goods: readonly string[]
}

const STALLS: readonly Stall[] = [
  { x: 40, width: 380, awning: ['#d9483b', '#fff1dc'], goods: ['#e8742c', '#f2b134', '#7aa84f', '#c8403b'] },
  { x: 610, width: 400, awning: ['#1f7a78', '#f7ecd6'], goods: ['#9fb7c4', '#c9d6da', '#7d98a8', '#e8a58c'] },
  {
    x: 1190,
    width: 380,
    awning: ['#e09a2b', '#fff3dd'],
    goods: ['#c98a4b', '#e0b070', '#a8672f', '#d9a45c'],
  },
]

const awning = ({ x, width, awning: [dark, pale] }: Stall): string => {
  const stripes = 10
  const step = width / stripes
  return repeat(stripes, (at) => {
    const fill = at % 2 ? pale : dark
    const left = x + at * step
    const top = x + 26 + (at * (width - 52)) / stripes
    return (
      polygon(
        [
          [top, 430],
          [top + (width - 52) / stripes, 430],
          [left + step, 540],
          [left, 540],
        ],
        fill,
      ) + path(`M${left} 538h${step}v16a${step / 2} ${step / 2} 0 0 1 ${-step} 0Z`, fill)
    )
  })
}

const crates = ({ x, width, goods }: Stall): string =>
  goods
    .map((colour, at) => {
      const left = x + 24 + at * ((width - 40) / goods.length)
      return (
        repeat(12, (fruit) =>
          circle([left + 11 + (fruit % 4) * 18, 660 - Math.floor(fruit / 4) * 11], 11, colour),
        ) +
        rect([left, 662, 76, 30], '#a8703f', 'rx="3"') +
        rect([left, 674, 76, 4], '#7d4f29')
      )
    })
    .join('')

const stall = (look: Stall): string =>
  rect([look.x + 14, 440, 10, 390], '#4a2b33') +
  rect([look.x + look.width - 24, 440, 10, 390], '#4a2b33') +
  rect([look.x + 24, 540, look.width - 48, 160], '#ffbf6b', 'opacity="0.32"') +
  figure([look.x + look.width * 0.5, 830], 250, ['#3f4f74', '#c98f6b']) +
  crates(look) +
  rect([look.x, 690, look.width, 150], '#7a4638') +
  rect([look.x, 690, look.width, 12], '#a3634a') +
  repeat(6, (at) => rect([look.x + 20 + at * ((look.width - 30) / 6), 712, 4, 118], '#5d332b')) +
  awning(look)

const lanterns = [
  [-20, 250, 820, 250, 150],
  [780, 250, 1640, 230, 160],
]
  .map(([x1 = 0, y1 = 0, x2 = 0, y2 = 0, drop = 0]) => {
    const count = 9
    const point = (t: number) => [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + drop * 4 * t * (1 - t)] as const
    const line = `M${x1} ${y1}Q${(x1 + x2) / 2} ${(y1 + y2) / 2 + drop * 2} ${x2} ${y2}`
    return (
      stroke(line, '#2b1b3a', 4) +
      repeat(count, (at) => {
        const [x, y] = point((at + 0.5) / count)
        const colour = ['#ffcf6b', '#ff9a5c', '#ffe3a3'][at % 3] ?? '#ffcf6b'
        return (
          circle([x, y + 26], 70, 'url(#lamp)') +
          ellipse([x, y + 26, 19, 23], colour) +
          rect([x - 8, y, 16, 6], '#2b1b3a')
        )
      })
    )
  })
  .join('')

/** The Saltmarket after dark. */
export const drawMarket = (): string =>
  scene(
    vertical('sky', [
      [0, '#1d1b4c'],
      [0.6, '#5d3a7c'],
      [1, '#c9677a'],
    ]) +
      vertical('ground', [
        [0, '#6d3f52'],
        [1, '#2a1a36'],
      ]) +
      radial('lamp', [
        [0, '#ffdf91', 0.75],
        [1, '#ffb75c', 0],
      ]),
    rect([0, 0, 1600, 720], 'url(#sky)') +
      stars(51, 80, 240) +
      skyline({ seed: 52, base: 740, low: 240, high: 430, fill: '#47305f', windows: '#ffc87a', lit: 0.28 }) +
      group(
        'transform="translate(1060 0)"',
        rect([0, 250, 66, 480], '#392650') +
          polygon(
            [
              [-8, 252],
              [33, 130],
              [74, 252],
            ],
            '#2d1d43',
          ) +
          circle([33, 310], 22, '#ffe8b0') +
          stroke('M33 310V296M33 310H44', '#392650', 4),
      ) +
      rect([0, 720, 1600, 180], 'url(#ground)') +
      repeat(60, (at) =>
        ellipse([(at * 173) % 1600, 740 + ((at * 61) % 150), 46, 7], '#8a5566', 'opacity="0.35"'),
      ) +
      lanterns +
      STALLS.map(stall).join('') +
      figure([478, 862], 290, ['#20304f', '#e8b590']) +
      figure([556, 850], 262, ['#b4483f', '#8d5a3c']) +
      figure([1080, 868], 296, ['#2f6f6b', '#5d3a28']) +
      figure([1148, 856], 180, ['#e0a63c', '#d9a47c']) +
      ellipse([520, 872, 110, 10], '#170d22', 'opacity="0.35"') +
      ellipse([1110, 876, 100, 10], '#170d22', 'opacity="0.35"'),
  )
