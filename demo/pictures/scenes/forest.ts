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

interface Trees {
  seed: number
  count: number
  width: Point
  fill: string
  foot: number
}

/** Tall trunks from above the picture down to the ground, each with a few boughs. */
const trunks = ({ seed, count, width: [thin, thick], fill, foot }: Trees): string => {
  const random = seeded(seed)
  return repeat(count, (at) => {
    const x = ((at + 0.15 + random() * 0.7) / count) * 1600
    const half = (thin + random() * (thick - thin)) / 2
    const lean = (random() - 0.5) * 60
    const trunk = path(
      `M${x - half * 2} ${foot}Q${x - half} ${foot - 60} ${x - half + lean * 0.4} 400L${x - half * 0.7 + lean} -20H${x + half * 0.7 + lean}L${x + half + lean * 0.4} 400Q${x + half} ${foot - 60} ${x + half * 2} ${foot}Z`,
      fill,
    )
    const bough = repeat(3, (side) => {
      const way = side % 2 ? 1 : -1
      const y = 90 + random() * 260
      const from = x + lean * 0.6
      return stroke(
        `M${from} ${y}Q${from + way * half * 3} ${y - 30} ${from + way * (half * 4 + 50)} ${y - 80 - random() * 40}`,
        fill,
        half * 0.6,
      )
    })
    return trunk + bough
  })
}

const canopy = (seed: number, depth: number, fill: string): string => {
  const random = seeded(seed)
  return repeat(34, (at) =>
    ellipse(
      [at * 50 - 20 + random() * 40, random() * depth - 20, 70 + random() * 60, 44 + random() * 46],
      fill,
    ),
  )
}

const bat = ([x, y]: Point, size: number): string =>
  group(
    `transform="translate(${x} ${y}) scale(${size})"`,
    path(
      'M0 -6Q-4 -14 -8 -16L-9 -6Q-30 -26 -62 -20Q-48 -8 -50 8Q-36 0 -28 10Q-18 2 -8 14L0 24L8 14Q18 2 28 10Q36 0 50 8Q48 -8 62 -20Q30 -26 9 -6L8 -16Q4 -14 0 -6Z',
      '#14262b',
    ),
  )

const ferns = repeat(26, (at) => {
  const x = 20 + at * 64
  const y = 880 - ((at * 47) % 40)
  return repeat(5, (leaf) => {
    const angle = (-70 + leaf * 35) * (Math.PI / 180)
    const reach = 60 + ((at * 13 + leaf * 7) % 40)
    return stroke(
      `M${x} ${y + 30}Q${x + Math.sin(angle) * reach * 0.4} ${y - reach * 0.7} ${x + Math.sin(angle) * reach} ${y - Math.cos(angle) * reach * 0.8}`,
      leaf % 2 ? '#2f6b4f' : '#1d4f41',
      6,
    )
  })
})

/** The old oaks at Oxbow at dusk, bats leaving. */
export const drawForest = (): string =>
  scene(
    vertical('sky', [
      [0, '#2f6f74'],
      [0.45, '#8fc2a0'],
      [0.75, '#f3dc97'],
      [1, '#f0b46b'],
    ]) +
      vertical('mist', [
        [0, '#fbeec0', 0],
        [0.5, '#fbeec0', 0.5],
        [1, '#fbeec0', 0],
      ]) +
      vertical('ground', [
        [0, '#3f6b4a'],
        [1, '#14332f'],
      ]) +
      radial('sun', [
        [0, '#fffbe0', 1],
        [0.25, '#fff0b4', 0.65],
        [1, '#ffdf94', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#sky)') +
      circle([745, 470], 430, 'url(#sun)') +
      circle([745, 470], 82, '#fffbe2') +
      trunks({ seed: 3, count: 22, width: [12, 22], fill: '#a8bf8c', foot: 700 }) +
      canopy(81, 110, '#9cbd92') +
      rect([0, 480, 1600, 260], 'url(#mist)') +
      trunks({ seed: 8, count: 14, width: [20, 38], fill: '#5f8f77', foot: 760 }) +
      canopy(82, 90, '#5f9078') +
      rect([0, 560, 1600, 240], 'url(#mist)') +
      path('M0 760Q300 710 620 750T1150 740T1600 750V900H0Z', 'url(#ground)') +
      polygon(
        [
          [705, 738],
          [775, 738],
          [900, 900],
          [560, 900],
        ],
        '#e8c98a',
        'opacity="0.55"',
      ) +
      trunks({ seed: 19, count: 7, width: [46, 78], fill: '#264f4c', foot: 850 }) +
      canopy(83, 60, '#2c5a52') +
      bat([620, 330], 1) +
      bat([760, 250], 0.72) +
      bat([960, 320], 0.85) +
      bat([1060, 210], 0.6) +
      bat([700, 420], 0.55) +
      path('M0 850Q400 800 800 846T1600 830V900H0Z', '#14332f') +
      ferns,
  )
