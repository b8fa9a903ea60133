import { createReadStream } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import type { Payload } from 'payload'

import type { ImportReport } from '../../src/archive/documents/report.ts'
import { imagesInFolder } from '../../src/archive/images/imagesInFolder.ts'
import { newsroomTarget } from '../../src/archive/newsroom/payload/newsroomTarget.ts'
import { importWordPress } from '../../src/archive/wordpress/importWordPress.ts'

/** Imports a WordPress archive into a newsroom, with no picture at hand. */
export const importWxr = (payload: Payload, file: string, now: Date): Promise<ImportReport> =>
  importWordPress({
    open: () => createReadStream(file),
    file: path.basename(file),
    target: newsroomTarget({ payload, images: imagesInFolder(tmpdir()), isDryRun: false, note: 'Imported.' }),
    isDryRun: false,
    now,
    fallbackSection: 'General',
  })
