import type { Server } from 'node:http'

import { fillStoriesNamed } from '../articles/payload/fillStoriesNamed.ts'
import { engineOf } from '../database/engineOf.ts'
import { followOthers } from '../delivery/payload/followOthers.ts'
import { loadDemoUsers, loadNewsroom, wantsDemo } from '../demo/payload/loadNewsroom.ts'
import { pruneKept } from '../kept/payload/pruneKept.ts'
import { startLive } from '../live/payload/startLive.ts'
import { errorText } from '../logs/redact.ts'
import { pruneNotifications } from '../notifications/payload/pruneNotifications.ts'
import { startSender } from '../notifications/payload/startSender.ts'
import { fillVersions } from '../pictures/payload/fillVersions.ts'
import { startRights } from '../pictures/payload/startRights.ts'
import { prunePreviews } from '../previews/payload/prunePreviews.ts'
import { startReadership } from '../readership/payload/startReadership.ts'
import { startRunner } from '../schedule/payload/runner.ts'
import { fillSearch } from '../search/payload/openSearch.ts'
import { keepStatistics } from '../services/payload/keepStatistics.ts'
import { startPruning } from '../services/payload/startPruning.ts'
import { pruneTrash } from '../trash/payload/pruneTrash.ts'
import { startTrending } from '../trending/payload/startTrending.ts'
import { startTurns } from '../trending/payload/startTurns.ts'
import { startDeliveries } from '../webhooks/payload/startDeliveries.ts'
import { addressOf } from './addressOf.ts'
import { announce } from './announce.ts'
import { createApp } from './app.ts'
import { createDelivery } from './delivery.ts'
import { failStart } from './failStart.ts'
import { listen } from './listen.ts'
import { openNewsroom } from './openNewsroom.ts'
import { openPanel } from './panel.ts'
import { createReadiness } from './readiness.ts'
import { closeOnSignal, type Service } from './shutdown.ts'
import { steps } from './steps.ts'
import { warmFronts } from './warmFronts.ts'

/**
 * Starts the server: it listens at once, answers the API as soon as the database is ready, and the admin panel
 * when that is loaded. Ends the process with a message when it cannot start.
 */
export const serve = async (): Promise<void> => {
  const { settings } = await import('../settings/settings.ts').catch(failStart)
  const readiness = createReadiness()
  const app = createApp(readiness)
  const delivery = createDelivery(app, settings)
  const server: Server = await listen(delivery.listener, settings).catch(failStart)
  const payload = await steps.run('Database', () => openNewsroom(settings)).catch(failStart)
  const services: Service[] = [delivery, startSender(payload, `${addressOf(server, settings)}/admin`)]
  closeOnSignal({ server, readiness, payload, services, delay: settings.shutdownDelay })
  const loadsDemo = settings.loadsDemo && (await wantsDemo(payload, settings.dataDir))
  if (loadsDemo) await loadDemoUsers(payload, settings.dataDir)
  services.push(startLive(payload, settings.streamClients))
  app.openApi(payload, delivery)
  readiness.open(payload)
  services.push(followOthers(payload, settings.staleFor), startRunner(payload), startDeliveries(payload))
  services.push(startReadership(payload), startTrending(payload), startTurns(payload), startRights(payload))
  services.push(
    startPruning(payload, [prunePreviews, pruneNotifications, pruneTrash(settings.trashDays), pruneKept]),
  )
  if (engineOf(payload.db) === 'sqlite') services.push(keepStatistics(payload))
  await announce(server, payload)
  if (loadsDemo) {
    await steps
      .run('Demo newsroom loaded', () => loadNewsroom(payload, settings.dataDir))
      .catch(report('The demo newsroom'))
  }
  void fillSearch(payload).catch(report('The search index'))
  void fillStoriesNamed(payload).catch(report('Links between stories of an earlier version'))
  void fillVersions(payload).catch(report('Pictures of an earlier version'))
  void warmFronts(payload, server).catch(report('The fronts'))
  if (process.env['COPYDESK_PANEL'] !== '0') await openPanel(app, settings).catch(report('The admin panel'))
}

/** The API goes on without the panel, and without demo content. */
const report =
  (what: string) =>
  (error: unknown): void => {
    process.stderr.write(`${what} could not be opened: ${errorText(error)}\n`)
  }
