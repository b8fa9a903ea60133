const WIDTH = 30
const LINES = 10

export type ProgressOutput = { isTTY?: boolean; write: (text: string) => unknown }

/**
 * Shows the progress of a run: a progress bar on a terminal, otherwise a line for every tenth.
 *
 * @param what the plural of what is counted, such as `entries`
 */
export const showProgress = (
  output: ProgressOutput,
  what: string,
): ((done: number, total: number) => void) => {
  let said = 0
  return (done, total) => {
    const isDone = done >= total
    if (output.isTTY) {
      const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH)
      const bar = '█'.repeat(filled) + '░'.repeat(WIDTH - filled)
      output.write(`\r${bar} ${done} of ${total} ${what}${isDone ? '\n' : ''}`)
      return
    }
    const part = total === 0 ? LINES : Math.floor((done / total) * LINES)
    if (part === said) return
    said = part
    output.write(`${done} of ${total} ${what}\n`)
  }
}

const every = 1000

/** Shows how many lines were read, after each thousand, because the total is unknown. */
export const countLines =
  (output: ProgressOutput): ((lines: number) => void) =>
  (lines) => {
    if (lines % every === 0) output.write(output.isTTY ? `\r${lines} lines read` : `${lines} lines read\n`)
  }
