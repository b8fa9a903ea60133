import { keptSecret } from './keptSecret.ts'
import { makeFolders } from './makeFolders.ts'
import { readSettings, type Settings } from './readSettings.ts'

const open = (): Settings => {
  const read = readSettings(process.env, (dataDir) => {
    makeFolders({ DATA_DIR: dataDir })
    return keptSecret(dataDir)
  })
  const { dataDir, mediaDir, renditionsDir } = read
  makeFolders({ DATA_DIR: dataDir, MEDIA_DIR: mediaDir, RENDITIONS_DIR: renditionsDir })
  return read
}

/** The settings of this process, the only place that reads `process.env`. Their folders exist. */
export const settings = open()
