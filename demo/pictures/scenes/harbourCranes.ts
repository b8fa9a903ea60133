import { scene } from '../canvas.ts'
import { gull, hills, ripples } from '../scenery.ts'
import type { Point } from '../shapes.ts'
import { circle, group, path, polygon, rect, radial, repeat, seeded, stroke, vertical } from '../shapes.ts'

const CONTAINERS = ['#d9573f', '#2f6f8f', '#e6a23c', '#4f8f6b', '#8b3f5c', '#3b4a6b']

/** A ship-to-shore crane, feet at the point. */
const crane = ([x, y]: Point, scale: number, colour: string): string =>
  group(
    `transform="translate(${x} ${y}) scale(${scale})"`,
    rect([-70, -330, 18, 330], colour) +
      rect([52, -330, 18, 330], colour) +
      rect([-70, -190, 140, 14], colour) +
      rect([-70, -336, 140, 18], colour) +
      rect([-330, -352, 520, 20], colour) +
      polygon(
        [
          [-12, -352],
          [0, -470],
          [12, -352],
        ],
        colour,
      ) +
      stroke('M0 -466L-320 -348M0 -466L180 -348M0 -466L-160 -348', colour, 6) +
      stroke('M-61 -180L61 -320M61 -180L-61 -320', colour, 7) +
      rect([-236, -334, 44, 24], colour) +
      stroke('M-226 -312V-230M-202 -312V-230', colour, 3) +
      rect([-256, -232, 84, 34], '#e6a23c') +
      rect([100, -400, 70, 50], colour),
  )

const stack = ([x, y]: Point, columns: number, seed: number): string => {
  const random = seeded(seed)
  return repeat(columns, (column) => {
    const boxes = 2 + Math.floor(random() * 3)
    return repeat(boxes, (row) => {
      const fill = CONTAINERS[Math.floor(random() * CONTAINERS.length)] ?? '#d9573f'
      const left = x + column * 104
      const top = y - (row + 1) * 42
      return (
        rect([left, top, 100, 39], fill) +
        repeat(7, (rib) => rect([left + 9 + rib * 13, top + 5, 4, 29], '#000', 'opacity="0.14"'))
      )
    })
  })
}

const ship =
  path('M150 690L196 760H820L884 676H780L770 690Z', '#27304d') +
  rect([176, 728, 650, 10], '#d9573f') +
  stack([236, 690], 5, 21) +
  rect([764, 580, 70, 100], '#f3e6d2') +
  rect([752, 566, 94, 18], '#f3e6d2') +
  repeat(3, (at) => rect([772 + at * 20, 596, 12, 12], '#27304d')) +
  rect([786, 530, 26, 38], '#d9573f')

/** The container terminal at dawn. */
export const drawHarbourCranes = (): string =>
  scene(
    vertical('sky', [
      [0, '#2b3a67'],
      [0.35, '#8d5a86'],
      [0.62, '#e98a72'],
      [0.85, '#fbc987'],
      [1, '#ffe6b0'],
    ]) +
      vertical('sea', [
        [0, '#e9a184'],
        [0.3, '#7b6590'],
        [1, '#27355c'],
      ]) +
      radial('glow', [
        [0, '#fff3c9', 0.95],
        [0.25, '#ffdf9a', 0.6],
        [1, '#ffb877', 0],
      ]),
    rect([0, 0, 1600, 640], 'url(#sky)') +
      circle([560, 560], 420, 'url(#glow)') +
      circle([560, 560], 92, '#fff1c4') +
      repeat(5, (at) =>
        rect([180 + at * 310, 150 + ((at * 67) % 130), 240, 7], '#ffd9b0', 'rx="4" opacity="0.35"'),
      ) +
      hills({ seed: 4, top: 560, rise: 36, fill: '#a9688a' }) +
      hills({ seed: 9, top: 600, rise: 24, fill: '#7d5580' }) +
      rect([0, 640, 1600, 260], 'url(#sea)') +
      crane([1130, 650], 0.62, '#7a4f74') +
      crane([940, 650], 0.55, '#8c5c7e') +
      ripples({ seed: 3, top: 650, count: 110, colour: '#ffdfb0', band: [560, 260] }) +
      ripples({ seed: 5, top: 660, count: 90, colour: '#f2b7a0' }) +
      ship +
      rect([900, 760, 700, 140], '#1c2440') +
      rect([900, 752, 700, 14], '#313c60') +
      stack([1180, 752], 4, 8) +
      crane([1080, 756], 1.16, '#232c4d') +
      crane([1500, 756], 1.3, '#1a2140') +
      gull([330, 250], 26, '#fff2dc') +
      gull([420, 300], 18, '#fff2dc') +
      gull([250, 330], 14, '#fff2dc'),
  )
