import path from 'node:path'

import type { RequestHandler } from 'express'

import type { Settings } from '../platform/settings/readSettings.ts'
import type { App } from './app.ts'
import { buildPanel } from './buildPanel.mjs'
import { isFresh } from './freshness.mjs'
import { steps } from './steps.ts'

const root = path.resolve('.')

/** Builds the admin panel when its sources have changed, loads it, and opens its door. */
export const openPanel = async (app: App, settings: Settings): Promise<void> => {
  if (settings.isProduction && !isFresh('panel')) await steps.run('Panel built', buildPanel)
  await steps.run('Panel opened', async () => app.openPanel(await loadPanel(settings.isProduction)))
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
