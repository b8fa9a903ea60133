import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`desk_title\` text;`)
  await db.run(sql`UPDATE \`articles\` SET \`desk_title\` = coalesce(nullif(trim(\`headline\`), ''), nullif(trim(\`planning_working_headline\`), ''), 'Untitled');`)
  await db.run(sql`CREATE INDEX \`articles_desk_title_idx\` ON \`articles\` (\`desk_title\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_desk_title\` text;`)
  await db.run(sql`UPDATE \`_articles_v\` SET \`version_desk_title\` = coalesce(nullif(trim(\`version_headline\`), ''), nullif(trim(\`version_planning_working_headline\`), ''), 'Untitled');`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_desk_title_idx\` ON \`_articles_v\` (\`version_desk_title\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_desk_title_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`desk_title\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_desk_title_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_desk_title\`;`)
}
