import { scene } from '../canvas.ts'
import { ripples, skyline, stars } from '../scenery.ts'
import { circle, group, path, polygon, radial, rect, repeat, seeded, vertical } from '../shapes.ts'

const hillHouses = (): string => {
  const random = seeded(88)
  return repeat(46, () => {
    const x = random() * 760
    const y = 470 - Math.sin((x / 760) * Math.PI) * 130 + random() * 110
    const roof = random() > 0.5 ? '#2c2a5a' : '#352f63'
    return (
      rect([x, y, 44, 36], '#221f4b') +
      polygon(
        [
          [x - 4, y],
          [x + 22, y - 20],
          [x + 48, y],
        ],
        roof,
      ) +
      (random() > 0.35 ? rect([x + 10, y + 10, 9, 12], '#ffc86b') : '') +
      (random() > 0.5 ? rect([x + 26, y + 10, 9, 12], '#ffe2a0') : '')
    )
  })
}

/** The city at night: towers, a hill of small houses, the moon over the water. */
export const drawNightSkyline = (): string =>
  scene(
    vertical('sky', [
      [0, '#0b1030'],
      [0.5, '#232264'],
      [0.85, '#574090'],
      [1, '#8b5aa0'],
    ]) +
      vertical('sea', [
        [0, '#3b2f76'],
        [1, '#0a0e2a'],
      ]) +
      radial('moon', [
        [0, '#fff6da', 0.7],
        [0.3, '#d9ccff', 0.28],
        [1, '#b9a8ff', 0],
      ]),
    rect([0, 0, 1600, 700], 'url(#sky)') +
      stars(44, 190, 460) +
      circle([1190, 190], 330, 'url(#moon)') +
      circle([1190, 190], 78, '#fdf3d3') +
      circle([1166, 172], 14, '#ecdfba') +
      circle([1214, 208], 20, '#ecdfba') +
      circle([1204, 158], 9, '#ecdfba') +
      skyline({ seed: 61, base: 690, low: 130, high: 330, fill: '#3a2f78' }) +
      skyline({ seed: 62, base: 700, low: 90, high: 290, fill: '#272259', windows: '#ffcf7d', lit: 0.22 }) +
      path('M-20 700V520Q180 330 400 350T800 560L860 700Z', '#1c1a44') +
      hillHouses() +
      path('M330 360h26v-70l-13 -34l-13 34z', '#1c1a44') +
      circle([343, 312], 6, '#ffe2a0') +
      skyline({ seed: 63, base: 706, low: 26, high: 150, fill: '#161638', windows: '#ffd98f', lit: 0.5 }) +
      rect([0, 700, 1600, 200], 'url(#sea)') +
      rect([0, 696, 1600, 10], '#0d1030') +
      repeat(32, (at) => circle([25 + at * 50, 694], 4, '#fff0c4')) +
      repeat(32, (at) =>
        group('opacity="0.35"', rect([22 + at * 50, 708, 6, 60 + ((at * 53) % 80)], '#ffd27d', 'rx="3"')),
      ) +
      ripples({ seed: 64, top: 712, count: 120, colour: '#ffd99a' }) +
      ripples({ seed: 65, top: 712, count: 70, colour: '#f4ecff', band: [1190, 120] }),
  )
