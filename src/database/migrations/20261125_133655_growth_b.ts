import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_status_publishedAt_createdAt_id_section_idx\` ON \`articles\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`,\`section_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_status_publishedAt_createdAt_id_section_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_status_publishedAt_createdAt_id_idx\` ON \`articles\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
}
