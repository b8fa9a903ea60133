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
import { closeInternals } from './src/access/payload/closeInternals.ts'
import { checkSessions } from './src/accounts/payload/checkSessions.ts'
import { accountMutations } from './src/accounts/payload/graphql.ts'
import { eachById } from './src/bulk/payload/eachById.ts'
import { answerUnreadable } from './src/contracts/payload/answerUnreadable.ts'
import { openApiEndpoint } from './src/contracts/payload/endpoint.ts'
import { answerTrouble } from './src/database/answerTrouble.ts'
import { database } from './src/database/database.ts'
import { answerMissing } from './src/database/missingReference.ts'
import { answerConflict } from './src/database/writeConflict.ts'
import { watched } from './src/delivery/payload/watched.ts'
import { desk } from './src/desk/desk.ts'
import { openForm, openGlobalForm } from './src/desk/presence/openForm.ts'
import { panelWords } from './src/desk/words/panelWords.ts'
import { boundOutsiders } from './src/filters/payload/boundOutsiders.ts'
import { guardFields } from './src/filters/payload/guardFields.ts'
import { frontEndpoints } from './src/fronts/payload/endpoints.ts'
import { keptEndpoints } from './src/kept/payload/endpoints.ts'
import { streamEndpoint } from './src/live/payload/endpoint.ts'
import { mailAdapter } from './src/mail/payload/mailAdapter.ts'
import { fileSizeLimit, formSizeLimit, tooLarge } from './src/pictures/limits.ts'
import { answerMissingFile } from './src/pictures/payload/answerMissingFile.ts'
import { answerUploadTrouble } from './src/pictures/payload/answerUploadTrouble.ts'
import { withFiles } from './src/pictures/payload/files/openFiles.ts'
import { withoutSharp } from './src/pictures/payload/withoutSharp.ts'
import { presenceEndpoints } from './src/presence/payload/endpoints.ts'
import { openPreviewEndpoints } from './src/previews/payload/openPreview.ts'
import { tellWhole } from './src/problems/payload/tellWhole.ts'
import { searchEndpoints } from './src/search/payload/endpoints.ts'
import { searchQueries } from './src/search/payload/graphql.ts'
import { logging } from './src/server/logging.ts'
import { settings } from './src/settings/settings.ts'
import { mostReadEndpoint } from './src/trending/payload/mostRead.ts'
import { guardValues } from './src/values/payload/guardValues.ts'
import { workflowMutations, workflowQueries } from './src/workflow/payload/graphql.ts'
import { freeWithdrawals } from './src/workflow/payload/withdrawing.ts'

const config = buildConfig({
  admin: desk,
  collections: [Articles, Sections, Persons, TrendingItems, Media, Users, ...records].map(openForm),
  globals: [SiteSettings, TrendingSettings].map(openGlobalForm),
  endpoints: [
    ...frontEndpoints,
    ...openPreviewEndpoints,
    ...searchEndpoints,
    mostReadEndpoint,
    streamEndpoint,
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
      answerTrouble,
      answerConflict,
      answerMissing,
      answerMissingFile,
      answerUploadTrouble,
      answerUnreadable,
      tellWhole,
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
    queries: (graphql, schema) => ({ ...workflowQueries(graphql, schema), ...searchQueries(graphql) }),
    schemaOutputFile: path.resolve('docs/schema.graphql'),
  },
  defaultDepth: 1,
  maxDepth: 5,
  email: mailAdapter(settings),
  i18n: { translations: panelWords },
  telemetry: false,
  ...logging(settings.logLevel),
  typescript: { autoGenerate: false, outputFile: path.resolve('src/payload-types.ts') },
})

export default eachById(boundOutsiders(closeInternals(guardFields(guardValues(freeWithdrawals(config))))))
