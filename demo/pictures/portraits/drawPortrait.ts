import { canvas } from '../canvas.ts'
import { circle, rect, vertical } from '../shapes.ts'
import { drawClothes } from './drawClothes.ts'
import { drawFace, drawNeck } from './drawFace.ts'
import { drawHairBack, drawHairFront, drawHat } from './drawHair.ts'
import type { PortraitLook } from './portraitLook.ts'

export const PORTRAIT = { width: 800, height: 800 }

/** A head-and-shoulders portrait of 800 × 800. */
export const drawPortrait = (look: PortraitLook): string => {
  const [ground, disc] = look.background
  return canvas({
    ...PORTRAIT,
    grain: 0.12,
    defs: vertical('fade', [
      [0, '#ffffff', 0.22],
      [1, '#000000', 0.14],
    ]),
    body:
      rect([0, 0, 800, 800], ground) +
      circle([400, 380], 310, disc) +
      rect([0, 0, 800, 800], 'url(#fade)') +
      drawHairBack(look) +
      drawNeck(look) +
      drawClothes(look) +
      drawFace(look) +
      drawHairFront(look) +
      drawHat(look),
  })
}
