/* A process that does nothing but carry out schedules, on the database that the environment names. */

await import('@payloadcms/richtext-lexical/lexical')
const { settings } = await import('../../src/platform/settings/settings.ts')
const { openNewsroom } = await import('../../src/server/openNewsroom.ts')
const { scheduleJob } = await import('../../src/editorial/schedule/payload/scheduleJob.ts')
const { startJobs } = await import('../../src/platform/jobs/payload/startJobs.ts')

const payload = await openNewsroom(settings)
const runner = startJobs(payload, [scheduleJob])
process.on('SIGTERM', () => {
  void runner
    .stop()
    .then(() => payload.destroy())
    .finally(() => process.exit(0))
})
process.stdout.write('ready\n')

export {}
