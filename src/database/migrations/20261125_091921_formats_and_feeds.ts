import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_story\` text DEFAULT '/stories/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_section\` text DEFAULT '/sections/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_person\` text DEFAULT '/persons/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_topic\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`feeds_text\` text DEFAULT 'dek';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`feeds_stories\` numeric DEFAULT 30;`)
  await db.run(sql`CREATE INDEX \`articles_texts_text_idx\` ON \`articles_texts\` (\`text\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`articles_texts_text_idx\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_story\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_section\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_person\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_topic\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`feeds_text\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`feeds_stories\`;`)
}
