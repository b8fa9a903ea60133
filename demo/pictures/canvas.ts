import { group, rect } from './shapes.ts'

interface Canvas {
  width: number
  height: number
  defs: string
  body: string
  /** Opacity of the paper grain, 0–1. */
  grain?: number
}

const GRAIN =
  '<filter id="grain" x="0" y="0" width="100%" height="100%">' +
  '<feTurbulence type="fractalNoise" baseFrequency="0.9" numOctaves="2" seed="7" result="noise"/>' +
  '<feColorMatrix in="noise" type="matrix" values="0 0 0 0 0.5  0 0 0 0 0.45  0 0 0 0 0.5  0 0 0 1.4 -0.45"/>' +
  '</filter>' +
  '<pattern id="paper" width="400" height="400" patternUnits="userSpaceOnUse">' +
  '<rect width="400" height="400" fill="#808080" filter="url(#grain)"/></pattern>'

/** Wraps a drawing into an SVG document and lays a fine grain over it. */
export const canvas = ({ width, height, defs, body, grain = 0.16 }: Canvas): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
  `<defs>${GRAIN}${defs}</defs>` +
  body +
  group(`opacity="${grain}"`, rect([0, 0, width, height], 'url(#paper)')) +
  '</svg>'

export const SCENE = { width: 1600, height: 900 }

/** A landscape of 1600 × 900. */
export const scene = (defs: string, body: string): string => canvas({ ...SCENE, defs, body })
