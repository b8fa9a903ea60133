/** @typedef {{ file: string; into: string }} Reach a file that reaches into a package, by its mark */

const marks = /^\s*\* @reaches (\S+)$/gm

/**
 * The files marked `@reaches PACKAGE`, with the package. See `docs/upgrading-payload.md`.
 *
 * @param {readonly import('./rooms.mjs').Source[]} sources
 * @returns {Reach[]}
 */
export const reachesIn = (sources) =>
  sources.flatMap(({ file, text }) => [...text.matchAll(marks)].map(([, into = '']) => ({ file, into })))
