import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`live_events\` ADD \`keys\` text;`)
  await db.run(sql`CREATE INDEX \`articles_stage_stageAt_createdAt_id_idx\` ON \`articles\` (\`stage\`,\`stage_at\`,\`created_at\`,\`id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_stage_stageAt_createdAt_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`live_events\` DROP COLUMN \`keys\`;`)
}
