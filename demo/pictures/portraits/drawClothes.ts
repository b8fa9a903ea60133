import { circle, path, polygon, rect, repeat, stroke } from '../shapes.ts'
import type { Clothes, PortraitLook } from './portraitLook.ts'

const body = (colour: string): string =>
  path('M96 800Q104 640 250 604Q330 584 340 560H460Q470 584 550 604Q696 640 704 800Z', colour)

const lapels = (colour: string): string =>
  body(colour) +
  path('M250 604L330 584L400 760L330 800H300Q240 700 250 604Z', '#000', 'opacity="0.18"') +
  path('M550 604L470 584L400 760L470 800H500Q560 700 550 604Z', '#000', 'opacity="0.18"')

const opening = (colour: string, depth = 772): string =>
  polygon(
    [
      [338, 572],
      [462, 572],
      [404, depth],
      [396, depth],
    ],
    colour,
  )

const CUTS: Record<Clothes, (colour: string, under: string) => string> = {
  blazer: (colour, under) => lapels(colour) + opening(under),
  collar: (colour, under) =>
    body(colour) +
    polygon(
      [
        [332, 566],
        [400, 650],
        [352, 684],
        [296, 592],
      ],
      under,
    ) +
    polygon(
      [
        [468, 566],
        [400, 650],
        [448, 684],
        [504, 592],
      ],
      under,
    ) +
    repeat(3, (at) => circle([400, 694 + at * 42], 7, under)),
  crew: (colour, under) =>
    body(colour) +
    stroke('M318 588Q400 676 482 588', under, 24) +
    stroke('M180 700V800M620 700V800', 'rgba(0,0,0,0.16)', 7),
  jacket: (colour, under) =>
    body(colour) +
    opening(under, 700) +
    polygon(
      [
        [330, 566],
        [398, 700],
        [330, 700],
        [270, 590],
      ],
      colour,
    ) +
    polygon(
      [
        [470, 566],
        [402, 700],
        [470, 700],
        [530, 590],
      ],
      colour,
    ) +
    stroke('M330 700L270 590M470 700L530 590M400 700V800', 'rgba(0,0,0,0.22)', 6) +
    rect([200, 716, 110, 14], under, 'opacity="0.7"') +
    rect([490, 716, 110, 14], under, 'opacity="0.7"'),
  roll: (colour, under) =>
    body(colour) +
    rect([322, 524, 156, 84], colour, 'rx="26"') +
    stroke('M334 562Q400 586 466 562', under, 6),
  tie: (colour, under) =>
    lapels(colour) +
    opening('#fbf8f0') +
    polygon(
      [
        [400, 612],
        [340, 580],
        [340, 648],
      ],
      under,
    ) +
    polygon(
      [
        [400, 612],
        [460, 580],
        [460, 648],
      ],
      under,
    ) +
    circle([400, 613], 15, under),
  uniform: (colour, under) =>
    lapels(colour) +
    opening('#fbf8f0') +
    polygon(
      [
        [386, 606],
        [414, 606],
        [422, 740],
        [400, 770],
        [378, 740],
      ],
      '#141c2c',
    ) +
    repeat(3, (at) => rect([130, 690 + at * 22, 110, 9], under)) +
    repeat(3, (at) => rect([560, 690 + at * 22, 110, 9], under)),
}

export const drawClothes = ({ clothes }: PortraitLook): string =>
  CUTS[clothes.cut](clothes.colour, clothes.under)
