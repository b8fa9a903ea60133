import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

import type { RequestHandler } from 'express'

import { isFresh, markFresh } from '../cli/freshness.mjs'
import type { Settings } from '../settings/readSettings.ts'
import type { App } from './app.ts'
import { steps } from './steps.ts'

const root = path.resolve('.')

/** Builds the admin panel when its sources have changed, loads it, and opens its door. */
export const openPanel = async (app: App, settings: Settings): Promise<void> => {
  if (settings.isProduction && !isFresh('panel')) await steps.run('Panel built', buildPanel)
  await steps.run('Panel opened', async () => app.openPanel(await loadPanel(settings.isProduction)))
}

const buildPanel = async (): Promise<void> => {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const build = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: Buffer[] = []
  build.stdout.on('data', (chunk: Buffer) => output.push(chunk))
  build.stderr.on('data', (chunk: Buffer) => output.push(chunk))
  const [code] = (await once(build, 'close')) as [number | null]
  if (code !== 0) throw new Error(`next build ended with ${code}:\n${Buffer.concat(output).toString()}`)
  markFresh('panel')
}

const loadPanel = async (isProduction: boolean): Promise<RequestHandler> => {
  const { default: next } = await import('next')
  const panel = next({ dev: !isProduction, dir: root })
  await panel.prepare()
  const handle = panel.getRequestHandler()
  return async (req, res) => {
    req.url = req.originalUrl
    await handle(req, res)
  }
}
