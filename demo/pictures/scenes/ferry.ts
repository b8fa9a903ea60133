import { scene } from '../canvas.ts'
import { cloud, gull, hills, ripples } from '../scenery.ts'
import { circle, ellipse, path, radial, rect, repeat, stroke, vertical } from '../shapes.ts'

const hull =
  path('M330 640H1270L1216 742Q1208 756 1190 756H420Q398 756 388 740Z', '#f7f4ec') +
  path('M352 682H1248L1216 742Q1208 756 1190 756H420Q398 756 388 740Z', '#0f6e74') +
  rect([344, 664, 914, 10], '#f0a23a')

const decks =
  path('M430 566H1150L1190 640H400Z', '#ffffff') +
  path('M520 496H1030L1070 566H490Z', '#eef3f2') +
  path('M640 432H900L940 496H606Z', '#ffffff') +
  path('M660 446H884L906 480H636Z', '#21506b') +
  repeat(19, (at) => rect([446 + at * 38, 588, 24, 30], '#21506b', 'rx="5"')) +
  repeat(12, (at) => rect([540 + at * 42, 516, 28, 30], '#2f6c86', 'rx="5"')) +
  rect([960, 420, 54, 78], '#0f6e74') +
  rect([960, 436, 54, 14], '#f0a23a') +
  stroke('M770 432V340M740 372H800M752 352H788', '#39566b', 6) +
  stroke('M1150 566L1236 604V640M400 640L364 612V640', '#c7d3d4', 5) +
  repeat(8, (at) => stroke(`M${1060 + at * 14} 566V544`, '#b7c6c8', 3)) +
  stroke('M1040 544H1172', '#b7c6c8', 4)

const lorry = rect([1200, 610, 10, 30], '#c7d3d4')

/** The white island ferry on a bright day. */
export const drawFerry = (): string =>
  scene(
    vertical('sky', [
      [0, '#2f86c1'],
      [0.55, '#8fcbe6'],
      [1, '#e6f3ea'],
    ]) +
      vertical('sea', [
        [0, '#3fa3b5'],
        [0.4, '#1f7b98'],
        [1, '#0d4a6b'],
      ]) +
      radial('sun', [
        [0, '#fff6cf', 0.9],
        [1, '#fff6cf', 0],
      ]),
    rect([0, 0, 1600, 580], 'url(#sky)') +
      circle([1310, 150], 320, 'url(#sun)') +
      circle([1310, 150], 58, '#fff3bd') +
      cloud([140, 190], 1.5, '#ffffff') +
      cloud([840, 120], 1, '#f7fbfa') +
      cloud([1180, 300], 1.2, '#ffffff') +
      hills({ seed: 14, top: 528, rise: 40, fill: '#8dbcae' }) +
      path('M900 590Q980 430 1130 440T1330 500T1600 450V600H900Z', '#4f9475') +
      path('M1080 590Q1180 500 1300 530T1600 500V600H1080Z', '#37795f') +
      repeat(9, (at) =>
        rect([1180 + at * 42, 548 - ((at * 31) % 24), 26, 22], at % 3 ? '#f6e9d4' : '#d9674a'),
      ) +
      rect([0, 576, 1600, 324], 'url(#sea)') +
      ripples({ seed: 7, top: 586, count: 130, colour: '#c9eff0' }) +
      hull +
      decks +
      lorry +
      path(
        'M250 760Q330 728 400 752T560 758T760 756T980 760T1180 752T1350 764Q1420 776 1480 800H180Q200 776 250 760Z',
        '#e9fbf8',
      ) +
      repeat(6, (at) =>
        ellipse([260 + at * 220, 806 + ((at * 17) % 22), 150, 9], '#d8f5f2', 'opacity="0.7"'),
      ) +
      rect([0, 800, 1600, 100], '#0d4a6b', 'opacity="0.25"') +
      ripples({ seed: 71, top: 780, count: 40, colour: '#e8fbfa' }) +
      [
        [420, 330, 34],
        [540, 270, 24],
        [300, 420, 22],
        [1110, 330, 28],
        [1400, 380, 20],
      ]
        .map(([x = 0, y = 0, size = 0]) => gull([x, y], size, '#ffffff'))
        .join(''),
  )
