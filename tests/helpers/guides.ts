import { readdirSync } from 'node:fs'
import path from 'node:path'

/** The files of all that is written for people: the guides, the decisions, and what stands at the top. */
export const guides: readonly string[] = ['docs', 'docs/adr', 'docs/how-to', '.']
  .flatMap((folder) => readdirSync(folder).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.md'))
