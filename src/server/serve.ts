import type { Server } from 'node:http'

import type { Payload } from 'payload'

import { loadDemoUsers, loadNewsroom, wantsDemo } from '../../demo/payload/loadNewsroom.ts'
import { fillStoriesNamed } from '../content/articles/payload/fillStoriesNamed.ts'
import { followOthers } from '../edge/delivery/payload/followOthers.ts'
import { pruneKept } from '../editorial/kept/payload/pruneKept.ts'
import { pruneNotifications } from '../editorial/notifications/payload/pruneNotifications.ts'
import { sendingJob } from '../editorial/notifications/payload/sendingJob.ts'
import { scheduleJob } from '../editorial/schedule/payload/scheduleJob.ts'
import { pruneTrash } from '../editorial/trash/payload/pruneTrash.ts'
import { liveJobs } from '../events/live/payload/liveJobs.ts'
import { deliveryJobs } from '../events/webhooks/payload/deliveryJobs.ts'
import { rightsJob } from '../media/rights/payload/rightsJob.ts'
import { fillVersions } from '../media/uploads/payload/fillVersions.ts'
import { engineOf } from '../platform/database/payload/engineOf.ts'
import type { Job } from '../platform/jobs/payload/job.ts'
import { pruningJob } from '../platform/jobs/payload/pruningJob.ts'
import { startJobs } from '../platform/jobs/payload/startJobs.ts'
import { statisticsJob } from '../platform/jobs/payload/statisticsJob.ts'
import { errorText } from '../platform/logs/redact.ts'
import type { Settings } from '../platform/settings/readSettings.ts'
import { keepFilePublic } from '../public/documents/payload/keepPublic.ts'
import { renewPublic } from '../public/documents/payload/open.ts'
import { prunePreviews } from '../public/previews/payload/prunePreviews.ts'
import { readershipJobs } from '../public/readership/payload/readershipJobs.ts'
import { fillSearch } from '../public/search/payload/openSearch.ts'
import { itemTimesJob } from '../public/trending/payload/itemTimesJob.ts'
import { trendingJob } from '../public/trending/payload/trendingJob.ts'
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
  const { settings } = await import('../platform/settings/settings.ts').catch(failStart)
  const readiness = createReadiness()
  const app = createApp(readiness)
  const delivery = createDelivery(app, settings)
  const server: Server = await listen(delivery.listener, settings).catch(failStart)
  const payload = await steps.run('Database', () => openNewsroom(settings)).catch(failStart)
  const services: Service[] = [
    delivery,
    startJobs(payload, [sendingJob(`${addressOf(server, settings)}/admin`)]),
  ]
  closeOnSignal({ server, readiness, payload, services, delay: settings.shutdownDelay })
  const loadsDemo = settings.loadsDemo && (await wantsDemo(payload, settings.dataDir))
  if (loadsDemo) await loadDemoUsers(payload, settings.dataDir)
  services.push(startJobs(payload, liveJobs(payload, settings.streamClients)))
  app.openApi(payload, delivery)
  readiness.open(payload)
  services.push(startJobs(payload, jobsOf(payload, settings)))
  await announce(server, payload)
  if (loadsDemo) {
    await steps
      .run('Demo newsroom loaded', () => loadNewsroom(payload, settings.dataDir))
      .catch(report('The demo newsroom'))
  }
  void fillSearch(payload).catch(report('The search index'))
  void renewPublic(payload).catch(report('Public documents of an earlier version'))
  void fillStoriesNamed(payload).catch(report('Links between stories of an earlier version'))
  void fillVersions(payload, keepFilePublic).catch(report('Pictures of an earlier version'))
  void warmFronts(payload, server).catch(report('The fronts'))
  if (process.env['COPYDESK_PANEL'] !== '0') await openPanel(app, settings).catch(report('The admin panel'))
}

/** Starts the background jobs once the server answers. */
const jobsOf = (payload: Payload, { staleFor, trashDays }: Settings): Job[] => [
  followOthers(staleFor),
  scheduleJob,
  ...deliveryJobs(payload),
  ...readershipJobs,
  trendingJob,
  itemTimesJob(),
  rightsJob(keepFilePublic),
  pruningJob([prunePreviews, pruneNotifications, pruneTrash(trashDays), pruneKept]),
  ...(engineOf(payload.db) === 'sqlite' ? [statisticsJob(payload)] : []),
]

/** The API keeps running without the panel, and without demo content. */
const report =
  (what: string) =>
  (error: unknown): void => {
    process.stderr.write(`${what} could not be opened: ${errorText(error)}\n`)
  }
