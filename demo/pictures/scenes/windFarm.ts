import { scene } from '../canvas.ts'
import { cloud, ripples } from '../scenery.ts'
import type { Point } from '../shapes.ts'
import { circle, group, path, polygon, radial, rect, repeat, vertical } from '../shapes.ts'

interface Turbine {
  at: Point
  scale: number
  /** Angle of the first blade in degrees. */
  turn: number
  colour: string
}

const turbine = ({ at: [x, y], scale, turn, colour }: Turbine): string =>
  group(
    `transform="translate(${x} ${y}) scale(${scale})"`,
    polygon(
      [
        [-11, 0],
        [-5, -420],
        [5, -420],
        [11, 0],
      ],
      colour,
    ) +
      rect([-15, -14, 30, 34], '#f0b53f') +
      rect([-14, -430, 34, 18], colour, 'rx="7"') +
      repeat(3, (blade) =>
        group(
          `transform="rotate(${turn + blade * 120} 0 -421)"`,
          path('M-4 -421Q-13 -470 -2 -640Q6 -560 6 -421Z', colour),
        ),
      ) +
      circle([0, -421], 9, '#e8eef2'),
  )

const row = (count: number, place: (at: number) => Turbine): string =>
  repeat(count, (at) => turbine(place(at)))

/** Turbines at sea under a wide pastel sky, a service boat among them. */
export const drawWindFarm = (): string =>
  scene(
    vertical('sky', [
      [0, '#4f8fc0'],
      [0.4, '#9cc7dd'],
      [0.75, '#f3dfc6'],
      [1, '#f9c9a0'],
    ]) +
      vertical('sea', [
        [0, '#7fb3bd'],
        [0.35, '#3d86a0'],
        [1, '#15506f'],
      ]) +
      radial('sun', [
        [0, '#fff8df', 1],
        [0.3, '#fff0c8', 0.5],
        [1, '#ffe6b8', 0],
      ]),
    rect([0, 0, 1600, 660], 'url(#sky)') +
      circle([300, 560], 400, 'url(#sun)') +
      circle([300, 560], 64, '#fffbe8') +
      cloud([980, 150], 1.7, '#ffffff') +
      cloud([420, 230], 1.1, '#fdf6ec') +
      cloud([1240, 340], 1.1, '#fdf1e4') +
      rect([0, 650, 1600, 250], 'url(#sea)') +
      row(9, (at) => ({ at: [90 + at * 180, 656], scale: 0.36, turn: at * 47, colour: '#cfdfe4' })) +
      ripples({ seed: 24, top: 656, count: 120, colour: '#e6f4f2' }) +
      ripples({ seed: 25, top: 656, count: 60, colour: '#fff1cf', band: [300, 190] }) +
      row(5, (at) => ({ at: [230 + at * 330, 706], scale: 0.68, turn: 20 + at * 33, colour: '#e9f0f2' })) +
      row(3, (at) => ({ at: [480 + at * 500, 800], scale: 1.12, turn: 12 + at * 41, colour: '#fbfdfd' })) +
      path('M640 792H860L836 836H668Z', '#d2473f') +
      rect([690, 752, 100, 42], '#fffaf0', 'rx="5"') +
      repeat(4, (at) => rect([698 + at * 23, 762, 16, 16], '#24506b')) +
      rect([800, 726, 8, 68], '#34506b') +
      path('M600 838Q700 822 780 838T940 840V852H590Z', '#e3f6f4', 'opacity="0.8"') +
      ripples({ seed: 26, top: 820, count: 40, colour: '#e6f4f2' }),
  )
