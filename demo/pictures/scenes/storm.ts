import { scene } from '../canvas.ts'
import { circle, group, path, polygon, radial, rect, repeat, seeded, stroke, vertical } from '../shapes.ts'

interface Swell {
  top: number
  rise: number
  length: number
  shift: number
  fill: string
  foam: string
}

/** A row of leaning waves with curled crests. */
const swell = ({ top, rise, length, shift, fill, foam }: Swell): string => {
  const count = Math.ceil(1600 / length) + 2
  const crest = (at: number): string => {
    const x = at * length - length + shift
    return `C${x + length * 0.3} ${top} ${x + length * 0.42} ${top - rise} ${x + length * 0.7} ${top - rise}C${x + length * 0.62} ${top - rise * 0.55} ${x + length * 0.72} ${top} ${x + length} ${top}`
  }
  const line = Array.from({ length: count }, (_, at) => crest(at)).join('')
  const start = `M${shift - length} ${top}`
  return (
    path(`${start}${line}V900H${shift - length}Z`, fill) +
    group('opacity="0.9"', stroke(`${start}${line}`, foam, 7))
  )
}

const rain = (): string => {
  const random = seeded(90)
  return repeat(170, () => {
    const x = random() * 1800 - 100
    const y = random() * 820
    const length = 30 + random() * 60
    return stroke(`M${x} ${y}l${-length * 0.45} ${length}`, 'rgba(214,230,240,0.28)', 2)
  })
}

const spray = (): string => {
  const random = seeded(91)
  return repeat(90, () => {
    const angle = Math.PI * (1.05 + random() * 0.75)
    const reach = 40 + random() * 250
    return circle(
      [985 + Math.cos(angle) * reach * 0.9, 560 + Math.sin(angle) * reach * 0.9],
      2 + random() * 9,
      `#eef8f8 opacity="${(0.35 + random() * 0.5).toFixed(2)}"`,
    )
  })
}

/** Water thrown up where the sea meets the mole: a heap of pale discs, brighter inside. */
const plume = (): string => {
  const random = seeded(92)
  const layers = [
    ['#9fbcc2', 1],
    ['#cfe0e0', 0.8],
    ['#f4fafa', 0.58],
  ] as const
  return layers
    .map(([colour, reach]) =>
      repeat(34, () => {
        const side = (random() - 0.5) * 2
        const height = random() ** 1.2 * (1 - Math.abs(side) * 0.75) * 290 * reach
        return circle([985 + side * 125 * reach, 690 - height], 14 + (1 - height / 300) * 34 * reach, colour)
      }),
    )
    .join('')
}

const mole =
  polygon(
    [
      [980, 640],
      [1020, 566],
      [1600, 530],
      [1600, 760],
      [960, 760],
    ],
    '#1b2733',
  ) +
  polygon(
    [
      [1020, 566],
      [1600, 530],
      [1600, 546],
      [1012, 582],
    ],
    '#3d5161',
  ) +
  repeat(9, (at) => rect([1050 + at * 64, 586 - at * 4, 44, 26], '#26343f')) +
  rect([1078, 420, 44, 146], '#c7433b') +
  rect([1078, 468, 44, 30], '#f0ece2') +
  rect([1068, 408, 64, 14], '#22303c') +
  rect([1082, 374, 36, 36], '#fff2b0') +
  path('M1074 376Q1100 338 1126 376Z', '#c7433b')

/** A storm breaking over the harbour mole. */
export const drawStorm = (): string =>
  scene(
    vertical('sky', [
      [0, '#161f2e'],
      [0.45, '#34475a'],
      [0.8, '#6d8791'],
      [1, '#a9b8ac'],
    ]) +
      radial('lamp', [
        [0, '#fff6c4', 0.9],
        [1, '#fff6c4', 0],
      ]) +
      radial('flash', [
        [0, '#f4f8ff', 0.55],
        [1, '#f4f8ff', 0],
      ]),
    rect([0, 0, 1600, 900], 'url(#sky)') +
      circle([420, 220], 420, 'url(#flash)') +
      path('M-40 0H1640V150Q1500 250 1330 190T1010 230T700 170T380 240T90 190T-40 220Z', '#1a2433') +
      path('M-40 0H1640V70Q1420 170 1230 110T860 150T520 90T190 160T-40 110Z', '#101824') +
      polygon(
        [
          [424, 190],
          [372, 346],
          [418, 340],
          [372, 500],
          [478, 302],
          [428, 310],
          [470, 190],
        ],
        '#fff7d0',
      ) +
      swell({ top: 610, rise: 70, length: 300, shift: 30, fill: '#4f7480', foam: '#a9c6c8' }) +
      circle([1100, 392], 180, 'url(#lamp)') +
      mole +
      plume() +
      spray() +
      swell({ top: 720, rise: 120, length: 430, shift: -120, fill: '#2c5566', foam: '#cfe3e2' }) +
      swell({ top: 830, rise: 150, length: 560, shift: 90, fill: '#17384c', foam: '#e6f1ef' }) +
      swell({ top: 905, rise: 90, length: 480, shift: -60, fill: '#0e2536', foam: '#8fb0b8' }) +
      rain(),
  )
