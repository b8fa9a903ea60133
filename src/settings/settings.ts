import { keptSecret } from './keptSecret.ts'
import { makeFolders } from './makeFolders.ts'
import { readSettings, type Settings } from './readSettings.ts'

const open = (): Settings => {
  const read = readSettings(process.env, (dataDir) => {
    makeFolders({ dataDir, mediaDir: dataDir, renditionsDir: dataDir })
    return keptSecret(dataDir)
  })
  makeFolders(read)
  return read
}

/** The settings of this process: the one place that reads `process.env`. Their folders are there. */
export const settings = open()
