import { circle, ellipse, path, rect, repeat, stroke } from '../shapes.ts'
import type { HairStyle, PortraitLook } from './portraitLook.ts'

interface HairParts {
  /** Behind the head and shoulders. */
  back: (colour: string) => string
  /** Over the forehead. */
  front: (colour: string) => string
}

const nothing = (): string => ''

const cap = (colour: string): string =>
  path('M268 352Q254 176 400 172T532 352Q524 296 492 268Q400 236 308 268Q276 296 268 352Z', colour)

const curlRing = (colour: string, [radius, size]: readonly [number, number]): string =>
  repeat(15, (at) => {
    const angle = Math.PI * (0.98 + (1.04 * at) / 14)
    return circle([400 + Math.cos(angle) * radius, 318 + Math.sin(angle) * radius], size, colour)
  })

const STYLES: Record<HairStyle, HairParts> = {
  afro: {
    back: (colour) => circle([400, 268], 208, colour) + curlRing(colour, [190, 56]),
    front: (colour) => path('M268 336Q266 176 400 176T532 336Q502 262 400 256T268 336Z', colour),
  },
  bald: {
    back: nothing,
    front: (colour) =>
      path('M268 366Q258 320 272 282Q286 318 284 366Z', colour) +
      path('M532 366Q542 320 528 282Q514 318 516 366Z', colour),
  },
  bob: {
    back: (colour) => path('M236 480Q216 158 400 156T564 480Q560 512 520 510H280Q240 512 236 480Z', colour),
    front: (colour) =>
      path('M262 372Q256 190 404 188T538 372Q528 300 470 256Q380 322 284 312Q266 336 262 372Z', colour),
  },
  bun: {
    back: (colour) => circle([400, 150], 72, colour) + ellipse([400, 300, 148, 140], colour),
    front: cap,
  },
  curls: {
    back: (colour) => curlRing(colour, [132, 48]),
    front: (colour) =>
      cap(colour) +
      repeat(8, (at) => circle([288 + at * 32, 250 - Math.sin((at / 7) * Math.PI) * 34], 30, colour)),
  },
  fade: {
    back: nothing,
    front: (colour) =>
      path('M270 344Q262 184 400 180T530 344L520 300Q516 262 486 250H314Q284 262 280 300Z', colour),
  },
  long: {
    back: (colour) => path('M226 720Q196 160 400 154T574 720Q500 760 470 700H330Q300 760 226 720Z', colour),
    front: (colour) =>
      path('M262 400Q250 190 400 186Q392 268 322 300Q276 326 262 400Z', colour) +
      path('M538 400Q550 190 400 186Q408 268 478 300Q524 326 538 400Z', colour),
  },
  pixie: {
    back: (colour) => ellipse([400, 296, 144, 140], colour),
    front: (colour) =>
      path(
        'M262 370Q248 178 408 176T540 362Q534 318 516 296Q440 300 372 250Q330 300 286 312Q268 334 262 370Z',
        colour,
      ) + path('M404 178Q470 150 512 196Q560 230 540 300Q500 220 404 178Z', colour),
  },
  scarf: {
    back: (colour) => path('M230 470Q206 150 400 148T570 470Q590 620 640 690H160Q210 620 230 470Z', colour),
    front: (colour) =>
      path(
        'M246 420Q230 172 400 170T554 420Q560 520 400 574Q240 520 246 420ZM284 372Q276 492 400 526T516 372Q512 250 400 246T284 372Z',
        colour,
        'fill-rule="evenodd"',
      ) +
      stroke('M286 330Q300 244 400 240T514 330', 'rgba(0,0,0,0.16)', 7) +
      stroke('M300 574Q400 640 520 556M286 620Q400 690 560 610', 'rgba(0,0,0,0.14)', 8),
  },
  side: {
    back: nothing,
    front: (colour) =>
      path('M266 356Q250 184 396 172T536 352Q528 300 506 276Q410 284 332 238Q296 270 284 300Z', colour),
  },
  swept: {
    back: (colour) => path('M250 440Q214 150 400 148T554 440Q560 470 530 462H270Q242 470 250 440Z', colour),
    front: (colour) =>
      path('M266 340Q250 168 408 158T534 340Q520 250 440 232Q330 214 266 340Z', colour) +
      stroke('M300 250Q360 190 470 204M330 226Q400 178 500 234', 'rgba(255,255,255,0.28)', 6),
  },
  waves: {
    back: (colour) =>
      path(
        'M232 560Q210 500 240 440Q196 156 400 154T560 440Q590 500 568 560Q520 600 480 556H320Q280 600 232 560Z',
        colour,
      ),
    front: (colour) =>
      path('M262 386Q244 188 372 184Q340 270 306 292Q270 326 262 386Z', colour) +
      path('M538 386Q556 180 372 184Q420 256 490 288Q530 318 538 386Z', colour),
  },
}

export const drawHairBack = ({ hair }: PortraitLook): string => STYLES[hair.style].back(hair.colour)

export const drawHairFront = ({ hair }: PortraitLook): string => STYLES[hair.style].front(hair.colour)

const HATS = {
  beanie: (colour: string): string =>
    path('M258 290Q252 128 400 126T542 290Z', colour) +
    rect([248, 268, 304, 56], colour, 'rx="20"') +
    rect([248, 268, 304, 56], '#000', 'rx="20" opacity="0.16"') +
    repeat(9, (at) => rect([268 + at * 32, 274, 5, 44], '#fff', 'opacity="0.12" rx="2"')),
  cap: (colour: string): string =>
    path('M240 246Q232 138 400 132T560 246Q480 270 400 270T240 246Z', '#f7f3ea') +
    path('M262 244H538V296Q400 268 262 296Z', colour) +
    path('M256 296Q400 256 544 296Q500 340 400 326T256 296Z', '#141c2c') +
    circle([400, 252], 20, '#e0b24a') +
    circle([400, 252], 9, '#fff3c9'),
}

export const drawHat = ({ hat }: PortraitLook): string => (hat ? HATS[hat.cut](hat.colour) : '')
