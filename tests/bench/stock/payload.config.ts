import { sqliteAdapter } from '@payloadcms/db-sqlite'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { buildConfig } from 'payload'

import { Articles } from './collections/Articles.ts'
import { Persons } from './collections/Persons.ts'
import { Sections } from './collections/Sections.ts'

/** Payload as it comes: the yardstick that Copydesk is held against. */
export default buildConfig({
  collections: [{ slug: 'users', auth: true, fields: [] }, Articles, Sections, Persons],
  db: sqliteAdapter({ client: { url: process.env.DATABASE_URL ?? '' } }),
  editor: lexicalEditor(),
  secret: process.env.PAYLOAD_SECRET ?? '',
  telemetry: false,
  typescript: { autoGenerate: false },
})
