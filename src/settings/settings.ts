import { keptSecret } from './keptSecret.ts'
import { readSettings } from './readSettings.ts'

/** The settings of this process: the one place that reads `process.env`. */
export const settings = readSettings(process.env, keptSecret)
