import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`schedules\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`zone\` text NOT NULL,
  	\`rev\` numeric NOT NULL,
  	\`hash\` text NOT NULL,
  	\`reason\` text,
  	\`state\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`leased_by\` text,
  	\`leased_until\` text,
  	\`fence\` numeric NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`last_error\` text,
  	\`asked_by\` text,
  	\`asked_by_name\` text,
  	\`done_at\` text,
  	\`is_unseen\` integer
  );
  `)
  await db.run(sql`CREATE INDEX \`schedules_at_idx\` ON \`schedules\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`schedules_state_idx\` ON \`schedules\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`schedules_asked_by_idx\` ON \`schedules\` (\`asked_by\`);`)
  await db.run(sql`CREATE INDEX \`state_at_idx\` ON \`schedules\` (\`state\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`resource_document_state_1_idx\` ON \`schedules\` (\`resource\`,\`document\`,\`state\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargo_indefinite\` integer;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargo_indefinite\` integer;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`embargo_indefinite\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_embargo_indefinite\`;`)
}
