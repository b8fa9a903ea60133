import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`_articles_v_stages_idx\` ON \`_articles_v\` (\`latest\`,\`version_stage\`,\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_stages_idx\` ON \`_sections_v\` (\`latest\`,\`version_stage\`,\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_stages_idx\` ON \`_persons_v\` (\`latest\`,\`version_stage\`,\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_stages_idx\` ON \`_trending_items_v\` (\`latest\`,\`version_stage\`,\`version_deleted_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`_articles_v_stages_idx\`;`)
  await db.run(sql`DROP INDEX \`_sections_v_stages_idx\`;`)
  await db.run(sql`DROP INDEX \`_persons_v_stages_idx\`;`)
  await db.run(sql`DROP INDEX \`_trending_items_v_stages_idx\`;`)
}
