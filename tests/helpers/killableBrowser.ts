import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

import { type Browser, chromium } from 'playwright-core'

import { chromiumPath, quietly } from './browser.ts'

export type KillableBrowser = { browser: Browser; kill: () => Promise<void> }

/**
 * A browser that keeps its profile in a folder, as a person’s does, and can be killed like a machine that loses its
 * power: all of its processes at once, without a word to any page.
 */
export const openKillable = async (profile: string): Promise<KillableBrowser> => {
  const args = [...quietly, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(chromiumPath(), args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: 120_000 })
  const kill = async () => {
    const exited = once(child, 'exit')
    process.kill(-Number(child.pid), 'SIGKILL')
    await exited
  }
  return { browser, kill }
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = ''
    child.once('exit', () => reject(new Error(`Chromium ended:\n${said}`)))
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /DevTools listening on (ws:\S+)/.exec(said)
      if (found?.[1]) resolve(found[1])
    })
  })
