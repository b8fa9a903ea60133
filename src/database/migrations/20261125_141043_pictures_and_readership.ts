import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`turns\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`taken_by\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`turns_name_idx\` ON \`turns\` (\`name\`);`)
  await db.run(sql`CREATE TABLE \`readership\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story\` text NOT NULL,
  	\`hour\` numeric NOT NULL,
  	\`views\` numeric NOT NULL,
  	\`reads\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`readership_hour_idx\` ON \`readership\` (\`hour\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`story_hour_idx\` ON \`readership\` (\`story\`,\`hour\`);`)
  await db.run(sql`CREATE TABLE \`trending_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`scope\` text DEFAULT 'site-and-sections' NOT NULL,
  	\`length\` numeric DEFAULT 10 NOT NULL,
  	\`least_readers\` numeric DEFAULT 5 NOT NULL,
  	\`half_life\` numeric DEFAULT 6 NOT NULL,
  	\`story_days\` numeric DEFAULT 7 NOT NULL,
  	\`rev\` numeric,
  	\`saved_by_id\` text(36),
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`saved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`trending_settings_saved_by_idx\` ON \`trending_settings\` (\`saved_by_id\`);`)
  await db.run(sql`CREATE TABLE \`trending_settings_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trending_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trending_settings_rels_order_idx\` ON \`trending_settings_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trending_settings_rels_parent_idx\` ON \`trending_settings_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_settings_rels_path_idx\` ON \`trending_settings_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`trending_settings_rels_articles_id_idx\` ON \`trending_settings_rels\` (\`articles_id\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`pinned\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_pinned\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`is_public\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`rights_ended\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`version\` text;`)
  await db.run(sql`CREATE INDEX \`media_rights_until_idx\` ON \`media\` (\`rights_until\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`turns\`;`)
  await db.run(sql`DROP TABLE \`readership\`;`)
  await db.run(sql`DROP TABLE \`trending_settings\`;`)
  await db.run(sql`DROP TABLE \`trending_settings_rels\`;`)
  await db.run(sql`DROP INDEX \`media_rights_until_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`is_public\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`rights_ended\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`version\`;`)
  await db.run(sql`ALTER TABLE \`trending_items\` DROP COLUMN \`pinned\`;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` DROP COLUMN \`version_pinned\`;`)
}
