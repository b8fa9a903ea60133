import { scene } from '../canvas.ts'
import { ripples, stars } from '../scenery.ts'
import { circle, path, polygon, radial, rect, repeat, horizontal, stroke, vertical } from '../shapes.ts'

const tower =
  polygon(
    [
      [1098, 640],
      [1122, 270],
      [1208, 270],
      [1232, 640],
    ],
    'url(#wall)',
  ) +
  polygon(
    [
      [1104, 548],
      [1109, 470],
      [1221, 470],
      [1226, 548],
    ],
    '#d2473f',
  ) +
  polygon(
    [
      [1114, 392],
      [1119, 318],
      [1211, 318],
      [1216, 392],
    ],
    '#d2473f',
  ) +
  polygon(
    [
      [1165, 270],
      [1208, 270],
      [1232, 640],
      [1180, 640],
    ],
    '#10243f',
    'opacity="0.22"',
  ) +
  rect([1102, 256, 126, 18], '#20344f', 'rx="4"') +
  repeat(9, (at) => rect([1106 + at * 14, 228, 3, 30], '#20344f')) +
  rect([1102, 224, 126, 6], '#20344f') +
  rect([1128, 180, 74, 78], '#fff2b8') +
  repeat(4, (at) => rect([1126 + at * 25, 180, 4, 78], '#20344f')) +
  path('M1116 182Q1165 112 1214 182Z', '#d2473f') +
  rect([1161, 116, 8, 34], '#d2473f') +
  rect([1150, 580, 34, 60], '#20344f', 'rx="16"') +
  repeat(2, (at) => rect([1154, 424 - at * 146, 22, 30], '#20344f', 'rx="11"'))

const cottage =
  rect([1262, 556, 190, 92], '#e8dcc6') +
  polygon(
    [
      [1244, 560],
      [1282, 498],
      [1432, 498],
      [1470, 560],
    ],
    '#34506b',
  ) +
  rect([1396, 470, 26, 44], '#b5503f') +
  repeat(3, (at) => rect([1286 + at * 56, 584, 28, 30], '#ffd978'))

/** A lighthouse on its rock at night, the beam across the sea. */
export const drawLighthouse = (): string =>
  scene(
    vertical('sky', [
      [0, '#0c1f3d'],
      [0.5, '#1e4e6e'],
      [0.85, '#4b94a0'],
      [1, '#9fd0c0'],
    ]) +
      vertical('sea', [
        [0, '#2f7b8c'],
        [0.4, '#17506b'],
        [1, '#0b2440'],
      ]) +
      horizontal('beam', [
        [0, '#fff4bf', 0],
        [1, '#fff4bf', 0.75],
      ]) +
      horizontal('beamRight', [
        [0, '#fff4bf', 0.7],
        [1, '#fff4bf', 0],
      ]) +
      horizontal('wall', [
        [0, '#fffaf0'],
        [1, '#dcd6cf'],
      ]) +
      radial('lamp', [
        [0, '#fffbe0', 1],
        [0.3, '#fff0ae', 0.55],
        [1, '#fff0ae', 0],
      ]),
    rect([0, 0, 1600, 620], 'url(#sky)') +
      stars(12, 150) +
      circle([300, 170], 62, '#f6f0d8') +
      circle([330, 156], 56, '#173f60') +
      polygon(
        [
          [1165, 206],
          [0, 60],
          [0, 400],
          [1165, 236],
        ],
        'url(#beam)',
      ) +
      polygon(
        [
          [1165, 206],
          [1600, 120],
          [1600, 330],
          [1165, 236],
        ],
        'url(#beamRight)',
      ) +
      path('M0 606V596Q150 546 300 572Q420 590 520 606Z', '#2c6b80') +
      rect([0, 606, 1600, 294], 'url(#sea)') +
      ripples({ seed: 6, top: 616, count: 150, colour: '#bfe6da' }) +
      ripples({ seed: 2, top: 620, count: 60, colour: '#fff0b8', band: [560, 360] }) +
      polygon(
        [
          [560, 762],
          [584, 806],
          [706, 806],
          [728, 762],
        ],
        '#152c49',
      ) +
      stroke('M640 762V650', '#152c49', 6) +
      polygon(
        [
          [646, 654],
          [646, 750],
          [716, 750],
        ],
        '#f4e7d0',
      ) +
      polygon(
        [
          [634, 670],
          [634, 750],
          [584, 750],
        ],
        '#d9c8ad',
      ) +
      path('M820 900Q850 800 930 770T1010 690Q1040 636 1110 640H1470Q1550 650 1600 700V900Z', '#17324b') +
      path(
        'M1010 690Q1040 636 1110 640H1470Q1550 650 1600 700V740Q1500 690 1380 700T1120 690T1010 690Z',
        '#3f7a5f',
      ) +
      path('M900 900Q950 820 1040 800T1180 900Z', '#0f2640') +
      path('M1240 900Q1300 780 1400 800T1600 860V900Z', '#102a45') +
      cottage +
      tower +
      circle([1165, 219], 210, 'url(#lamp)'),
  )
