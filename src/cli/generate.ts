import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

await import('@payloadcms/richtext-lexical/lexical')
const { lexicographicSortSchema, printSchema } = await import('graphql')
const { generateImportMap, getPayload } = await import('payload')
const { generateTypes } = await import('payload/node')
const { clientBriefs } = await import('../api/contracts/payload/clientBriefs.ts')
const { clientTypes } = await import('../api/contracts/clientTypes.ts')
const { errorCodeTypes, errorsGuide } = await import('../api/contracts/errorsGuide.ts')
const { servedSchema } = await import('../api/graphql/payload/servedSchema.ts')
const { openApiOf } = await import('../api/contracts/payload/openApiOf.ts')
const { redraw } = await import('../editorial/workflow/draw.ts')
const { prettily } = await import('./prettily.ts')
const { default: config } = await import('../../payload.config.ts')

/* `npm run generate`: generates everything in the repository that is derived from the configuration. With `migration NAME`
   it also generates the migration from the last committed schema to the current one. */

const built = await config
await generateTypes(built)
await generateImportMap(built, { force: true, log: false })
await writeFile(
  path.resolve('docs/schema.graphql'),
  `${printSchema(lexicographicSortSchema(servedSchema(built)))}\n`,
)
const contract = openApiOf(built)
await writeFile(path.resolve('docs/openapi.json'), `${JSON.stringify(contract, null, 2)}\n`)
await writeFile(
  path.resolve('packages/client/src/types.ts'),
  await prettily(clientTypes(contract, clientBriefs(built)), 'packages/client/src/types.ts'),
)
for (const [file, text] of [
  ['docs/errors.md', errorsGuide()],
  ['packages/client/src/errorCodes.ts', errorCodeTypes()],
] as const)
  await writeFile(path.resolve(file), await prettily(text, file))

const workflow = path.resolve('docs/workflow.md')
await writeFile(workflow, redraw(await readFile(workflow, 'utf8')))

const [word, name] = process.argv.slice(2)
if (word === 'migration') {
  const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
  await payload.db.createMigration({ forceAcceptWarning: true, migrationName: name ?? 'change', payload })
  await importTypesAsTypes(path.resolve('src/platform/database/migrations'))
}
process.exit(0)

/** Payload's template imports types as values, which a compiler that keeps imports as written cannot drop. */
async function importTypesAsTypes(folder: string): Promise<void> {
  for (const file of (await readdir(folder)).filter((each) => each.endsWith('.ts'))) {
    const text = await readFile(path.join(folder, file), 'utf8')
    await writeFile(
      path.join(folder, file),
      text.replace(
        /import \{ MigrateUpArgs, MigrateDownArgs/,
        'import { type MigrateUpArgs, type MigrateDownArgs',
      ),
    )
  }
}
