import { scene } from '../canvas.ts'
import { ripples, skyline, stars } from '../scenery.ts'
import { circle, group, radial, rect, repeat, stroke, vertical } from '../shapes.ts'

const DECK = 560
const TOWERS = [430, 1170] as const

/** Height of the main cable at x: a parabola between the towers, straight to the shores. */
const cableAt = (x: number): number => {
  const [left, right] = TOWERS
  if (x < left) return 190 + ((left - x) / left) * 340
  if (x > right) return 190 + ((x - right) / (1600 - right)) * 340
  const fromMiddle = (x - (left + right) / 2) / ((right - left) / 2)
  return 190 + 320 * (1 - fromMiddle ** 2)
}

const cable = Array.from(
  { length: 81 },
  (_, at) => `${at === 0 ? 'M' : 'L'}${at * 20} ${cableAt(at * 20)}`,
).join('')

const tower = (x: number): string =>
  rect([x - 40, 170, 24, 590], '#231a3f') +
  rect([x + 16, 170, 24, 590], '#2e2350') +
  rect([x - 40, 170, 80, 22], '#2e2350') +
  rect([x - 40, 300, 80, 16], '#2e2350') +
  rect([x - 40, 430, 80, 16], '#2e2350') +
  rect([x - 62, 700, 124, 70], '#1d1536', 'rx="8"') +
  circle([x, 158], 9, '#ff6f61') +
  circle([x, 158], 40, 'url(#lamp)')

const traffic = repeat(13, (at) => {
  const x = 60 + at * 120 + ((at * 37) % 50)
  return circle([x, DECK - 8], 5, at % 2 ? '#fff1c2' : '#ff7a66')
})

/** A suspension bridge at dusk with the city behind it. */
export const drawBridgeDusk = (): string =>
  scene(
    vertical('sky', [
      [0, '#241b4b'],
      [0.35, '#5c3579'],
      [0.62, '#c05584'],
      [0.84, '#f58f6c'],
      [1, '#ffc987'],
    ]) +
      vertical('sea', [
        [0, '#e27f74'],
        [0.25, '#8a4680'],
        [1, '#1d173c'],
      ]) +
      radial('lamp', [
        [0, '#fff0c0', 0.9],
        [1, '#fff0c0', 0],
      ]) +
      radial('sun', [
        [0, '#ffe9b8', 0.9],
        [1, '#ff9e6b', 0],
      ]),
    rect([0, 0, 1600, 660], 'url(#sky)') +
      stars(31, 70, 260) +
      circle([800, 640], 380, 'url(#sun)') +
      circle([800, 622], 74, '#ffe7b0') +
      skyline({ seed: 5, base: 660, low: 30, high: 130, fill: '#9a4a80' }) +
      skyline({ seed: 17, base: 662, low: 16, high: 84, fill: '#6e3873', windows: '#ffd08a', lit: 0.3 }) +
      rect([0, 660, 1600, 240], 'url(#sea)') +
      ripples({ seed: 9, top: 668, count: 120, colour: '#ffd5a0', band: [800, 240] }) +
      ripples({ seed: 19, top: 668, count: 100, colour: '#f2a0a8' }) +
      repeat(78, (at) => {
        const x = 10 + at * 20.3
        return rect([x, cableAt(x), 2, DECK - cableAt(x)], '#2a2048', 'opacity="0.85"')
      }) +
      stroke(cable, '#2a2048', 9) +
      rect([0, DECK, 1600, 26], '#1d1536') +
      rect([0, DECK, 1600, 6], '#4a3470') +
      repeat(26, (at) => rect([at * 64, DECK + 26, 5, 16], '#1d1536')) +
      rect([0, DECK + 40, 1600, 6], '#1d1536') +
      TOWERS.map(tower).join('') +
      traffic +
      repeat(20, (at) => group('opacity="0.55"', circle([40 + at * 80, DECK - 34], 22, 'url(#lamp)'))) +
      repeat(
        20,
        (at) =>
          rect([39 + at * 80, DECK - 34, 3, 36], '#1d1536') + circle([40 + at * 80, DECK - 36], 4, '#fff3cf'),
      ),
  )
