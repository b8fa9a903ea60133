import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** Settings of a test file: folders of its own, no demo content, any free port. */
export const freshFolders = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-test-'))
  Object.assign(process.env, {
    DATA_DIR: path.join(folder, 'data'),
    MEDIA_DIR: path.join(folder, 'media'),
    DEMO: '0',
    RATE_LIMITS: '0',
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'silent',
    HOST: '127.0.0.1',
    PORT: '0',
    COPYDESK_TEST_FOLDER: folder,
    PAYLOAD_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  })
  for (const name of ['SERVER_URL', 'COPYDESK_ADMIN_EMAIL', 'COPYDESK_ADMIN_PASSWORD', 'DATABASE_URI'])
    Reflect.deleteProperty(process.env, name)
  return folder
}
