import { circle, ellipse, group, path, stroke } from '../shapes.ts'
import type { Beard, PortraitLook } from './portraitLook.ts'

const HEAD = 'M272 330Q272 196 400 196T528 330V400Q528 456 488 500Q446 540 400 540T312 500Q272 456 272 400Z'
const INK = '#26202b'

const BEARDS: Record<Beard, (colour: string) => string> = {
  full: (colour) =>
    path('M268 380Q268 560 400 588T532 380Q520 440 480 440Q440 420 400 424T320 440Q280 440 268 380Z', colour),
  moustache: (colour) =>
    path(
      'M400 442Q372 426 344 446Q326 462 308 456Q336 486 400 468T492 456Q474 462 456 446Q428 426 400 442Z',
      colour,
    ),
  short: (colour) =>
    path(
      'M271 390Q276 470 318 508Q352 544 400 546T482 508Q524 470 529 390Q514 446 474 448Q440 430 400 434T326 448Q286 446 271 390Z',
      colour,
    ),
  stubble: (colour) =>
    path(
      'M274 400Q278 470 318 506Q352 540 400 540T482 506Q522 470 526 400Q510 448 470 446T400 436T330 446T274 400Z',
      colour,
      'opacity="0.35"',
    ),
}

const eyes = (brow: string): string =>
  [344, 456]
    .map(
      (x) =>
        ellipse([x, 368, 22, 16], '#fffaf3') +
        circle([x, 369], 13, INK) +
        circle([x + 5, 364], 4.2, '#ffffff') +
        stroke(`M${x - 23} 366Q${x} 344 ${x + 23} 366`, INK, 4),
    )
    .join('') + stroke('M316 330Q344 312 372 326M428 326Q456 312 484 330', brow, 9)

const glasses = ({ glasses: worn }: PortraitLook): string => {
  if (!worn) return ''
  const frame = `fill="#ffffff" fill-opacity="0.16" stroke="${worn.colour}" stroke-width="8"`
  const lens = (x: number): string =>
    worn.shape === 'round'
      ? `<circle cx="${x}" cy="368" r="43" ${frame}/>`
      : `<rect x="${x - 46}" y="332" width="92" height="70" rx="14" ${frame}/>`
  return (
    lens(344) + lens(456) + stroke('M388 362Q400 354 412 362M301 360L274 350M499 360L526 350', worn.colour, 8)
  )
}

const features = ({ shade, lips, beard, hair }: PortraitLook): string =>
  ellipse([316, 428, 30, 18], '#e8604f', 'opacity="0.2"') +
  ellipse([484, 428, 30, 18], '#e8604f', 'opacity="0.2"') +
  eyes(beard?.colour ?? (hair.style === 'scarf' ? '#2b1d18' : hair.colour)) +
  (beard ? BEARDS[beard.cut](beard.colour) : '') +
  stroke('M404 374Q418 410 412 420Q404 430 388 424', shade, 7) +
  path('M358 466Q400 486 442 466Q432 504 400 504T358 466Z', lips) +
  path('M366 470Q400 484 434 470Q424 482 400 484T366 470Z', '#ffffff')

const ears = ({ skin, shade, earrings, hair }: PortraitLook): string => {
  if (hair.style === 'scarf') return ''
  return [268, 532]
    .map(
      (x) =>
        ellipse([x, 378, 22, 32], skin) +
        ellipse([x, 380, 10, 18], shade, 'opacity="0.5"') +
        (earrings ? circle([x, 420], 10, earrings) : ''),
    )
    .join('')
}

export const drawNeck = ({ skin, shade }: PortraitLook): string =>
  path('M340 470H460V570Q450 628 400 632T340 570Z', skin) +
  path('M340 520Q400 574 460 520V548Q400 606 340 548Z', shade, 'opacity="0.55"')

/** Head, ears, eyes, nose, mouth, beard and glasses, about the middle of the picture. */
export const drawFace = (look: PortraitLook): string =>
  group(
    `transform="translate(${400 - 400 * (look.face ?? 1)} 0) scale(${look.face ?? 1} 1)"`,
    ears(look) +
      path(HEAD, look.skin) +
      path(
        'M400 196Q528 196 528 330V400Q528 456 488 500Q446 540 400 540Q476 470 476 360T400 196Z',
        look.shade,
        'opacity="0.32"',
      ) +
      features(look) +
      glasses(look),
  )
