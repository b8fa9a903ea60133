import { readFileSync } from 'node:fs'

import { ESLint } from 'eslint'
import tseslint from 'typescript-eslint'

/*
 * Reads texts as JSON from stdin, each with the file that it stands for, and writes the names of the rules that each breaks.
 * Types are left out, for the files need not be there.
 */

/** @type {{ file: string; text: string }[]} */
const texts = JSON.parse(readFileSync(0, 'utf8'))
const eslint = new ESLint({ overrideConfig: [tseslint.configs.disableTypeChecked] })
/** @type {string[][]} */
const broken = []
for (const { file, text } of texts) {
  const [result] = await eslint.lintText(text, { filePath: file })
  broken.push((result?.messages ?? []).map(({ message, ruleId }) => ruleId ?? message))
}
process.stdout.write(JSON.stringify(broken))
