import path from 'node:path'

import { buildConfig } from 'payload'
import sharp from 'sharp'

import { Articles } from './collections/Articles.ts'
import { newsroomEditor } from './collections/fields/body.ts'
import { Media } from './collections/Media.ts'
import { Persons } from './collections/Persons.ts'
import { records } from './collections/records.ts'
import { Sections } from './collections/Sections.ts'
import { SiteSettings } from './collections/SiteSettings.ts'
import { TrendingItems } from './collections/TrendingItems.ts'
import { TrendingSettings } from './collections/TrendingSettings.ts'
import { Users } from './collections/Users.ts'
import { openApiEndpoint } from './src/api/contracts/payload/endpoint.ts'
import { readForms } from './src/api/contracts/payload/readForms.ts'
import { eachById } from './src/content/bulk/payload/eachById.ts'
import { keptEndpoints } from './src/editorial/kept/payload/endpoints.ts'
import { planningEndpoints } from './src/editorial/planning/payload/endpoints.ts'
import { presenceEndpoints } from './src/editorial/presence/payload/endpoints.ts'
import { skipForWithdrawals } from './src/editorial/stories/payload/withdrawing.ts'
import { workflowMutations, workflowQueries } from './src/editorial/workflow/payload/graphql.ts'
import { streamEndpoint } from './src/events/live/payload/endpoint.ts'
import { fileSizeLimit, formSizeLimit, tooLarge } from './src/media/files/limits.ts'
import { answerMissingFile } from './src/media/files/payload/answerMissingFile.ts'
import { withFiles } from './src/media/files/payload/openFiles.ts'
import { withoutSharp } from './src/media/sizes/payload/withoutSharp.ts'
import { answerUploadTrouble } from './src/media/uploads/payload/answerUploadTrouble.ts'
import { desk } from './src/panel/desk.ts'
import { openForm, openGlobalForm } from './src/panel/presence/openForm.ts'
import { panelWords } from './src/panel/words/panelWords.ts'
import { guardWritable } from './src/people/access/payload/guardWritable.ts'
import { restrictInternals } from './src/people/access/payload/restrictInternals.ts'
import { checkSessions } from './src/people/accounts/payload/checkSessions.ts'
import { accountMutations } from './src/people/accounts/payload/graphql.ts'
import { refuseBadCredentials } from './src/people/keys/payload/refuseBadCredentials.ts'
import { answerTrouble } from './src/platform/database/payload/answerTrouble.ts'
import { database } from './src/platform/database/payload/database.ts'
import { answerMissing } from './src/platform/database/payload/missingReference.ts'
import { answerConflict } from './src/platform/database/payload/writeConflict.ts'
import { guardFields } from './src/platform/filters/payload/guardFields.ts'
import { logging } from './src/platform/logs/payload/logging.ts'
import { mailAdapter } from './src/platform/mail/payload/mailAdapter.ts'
import { answerRefused } from './src/platform/problems/payload/answerRefused.ts'
import { repeatMessage } from './src/platform/problems/payload/repeatMessage.ts'
import { afterBuild } from './src/platform/records/payload/afterBuild.ts'
import { leaveOutValidation } from './src/platform/records/payload/leaveOutValidation.ts'
import { assertRecorded } from './src/platform/routes/payload/assertRecorded.ts'
import { settings } from './src/platform/settings/settings.ts'
import { watched } from './src/platform/tags/payload/watched.ts'
import { guardValues } from './src/platform/values/payload/guardValues.ts'
import { frontEndpoints } from './src/public/fronts/payload/endpoints.ts'
import { answerOutsiders } from './src/public/lists/payload/answerOutsiders.ts'
import { pageEndpoints } from './src/public/pages/payload/endpoints.ts'
import { pageQueries } from './src/public/pages/payload/graphql.ts'
import { openPreviewEndpoints } from './src/public/previews/payload/openPreview.ts'
import { searchEndpoints } from './src/public/search/payload/endpoints.ts'
import { searchQueries } from './src/public/search/payload/graphql.ts'
import { mostReadEndpoint } from './src/public/trending/payload/mostRead.ts'

const config = buildConfig(
  assertRecorded({
    admin: desk,
    collections: [Articles, Sections, Persons, TrendingItems, Media, Users, ...records].map(openForm),
    globals: [SiteSettings, TrendingSettings].map(openGlobalForm),
    endpoints: [
      ...frontEndpoints,
      ...pageEndpoints,
      ...openPreviewEndpoints,
      ...searchEndpoints,
      mostReadEndpoint,
      streamEndpoint,
      ...planningEndpoints,
      ...presenceEndpoints,
      ...keptEndpoints,
      openApiEndpoint,
    ],
    editor: newsroomEditor(),
    db: watched(withFiles(database(settings))),
    secret: settings.secret,
    ...(settings.serverUrl && { serverURL: settings.serverUrl }),
    hooks: {
      afterError: [
        answerRefused,
        answerTrouble,
        answerConflict,
        answerMissing,
        answerMissingFile,
        answerUploadTrouble,
        repeatMessage,
      ],
    },
    onInit: (payload) => {
      checkSessions(payload)
      withoutSharp(payload)
    },
    csrf: [...settings.origins],
    sharp,
    upload: {
      abortOnLimit: true,
      limits: { fileSize: fileSizeLimit },
      requestSizeLimit: formSizeLimit,
      responseOnLimit: tooLarge,
    },
    graphQL: {
      disablePlaygroundInProduction: true,
      mutations: (graphql, schema) => ({
        ...workflowMutations(graphql, schema),
        ...accountMutations(graphql, schema),
      }),
      queries: (graphql, schema) => ({
        ...workflowQueries(graphql, schema),
        ...searchQueries(graphql),
        ...pageQueries(graphql),
      }),
      schemaOutputFile: path.resolve('docs/schema.graphql'),
    },
    defaultDepth: 1,
    maxDepth: 5,
    email: mailAdapter(settings),
    i18n: { translations: panelWords },
    telemetry: false,
    ...logging(settings.logLevel),
    typescript: { autoGenerate: false, outputFile: path.resolve('src/payload-types.ts') },
  }),
)

export default afterBuild(config, [
  leaveOutValidation,
  skipForWithdrawals,
  guardWritable,
  guardValues,
  guardFields,
  restrictInternals,
  answerOutsiders,
  eachById,
  readForms,
  refuseBadCredentials,
])
