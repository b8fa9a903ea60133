import { oneIn } from './drawn.ts'

const every = oneIn({ sqlite: 7, mongodb: 13 })

/**
 * Whether a cell is tried. The cells that are lie on diagonals: whatever two rows and columns meet in the matrix, in
 * some cell of the sample they meet as well, as long as a third side is as long as the step; on SQLite one is.
 *
 * @param places of the cell, on each side of the matrix
 */
const isTried = (...places: number[]): boolean => places.reduce((sum, place) => sum + place, 0) % every === 0

/**
 * The cells of a matrix that are tried, and a line that says how many of all.
 *
 * @param about its groups, in words
 */
export const sampleOf = (name: string, groups: number, about: string) => {
  let cells = 0
  let tried = 0
  return {
    takes: (...places: number[]): boolean => {
      const isTaken = isTried(...places)
      cells += 1
      if (isTaken) tried += 1
      return isTaken
    },
    say: (): void => {
      process.stdout.write(`${name}: ${tried} of ${cells} cells tried, in ${groups} groups (${about}).\n`)
    },
  }
}
