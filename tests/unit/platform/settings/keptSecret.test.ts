import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const script = `
  const { keptSecret } = await import('./src/platform/settings/keptSecret.ts')
  process.stdout.write(keptSecret(process.argv[1]))
`

/** The secret as a server finds it that has just been started: each call is a process of its own. */
const secretAtStart = (dataDir: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script, dataDir], {
    encoding: 'utf8',
  })

describe('the secret kept in the data folder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-secret-'))
  const dataDir = path.join(folder, 'not', 'there', 'yet')

  afterAll(() => rmSync(folder, { force: true, recursive: true }))

  it('is made at the first start, for its owner alone, and is the same at the next', () => {
    const secret = secretAtStart(dataDir)
    expect(secret).toMatch(/^[0-9a-f]{64}$/)
    expect(statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600)
    expect(secretAtStart(dataDir)).toBe(secret)
  })
})
