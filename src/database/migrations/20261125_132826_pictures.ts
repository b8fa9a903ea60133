import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`is_public\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`rights_ended\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`version\` text;`)
  await db.run(sql`CREATE INDEX \`media_rights_until_idx\` ON \`media\` (\`rights_until\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_rights_until_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`is_public\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`rights_ended\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`version\`;`)
}
