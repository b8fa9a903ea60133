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
  await db.run(sql`DROP INDEX \`articles_language_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_breaking_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_publishedAt_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_updatedAt_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`section__status_publishedAt_createdAt_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_status_publishedAt_createdAt_id_section_idx\` ON \`articles\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`,\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_status_updatedAt_createdAt_id_idx\` ON \`articles\` (\`_status\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_status_createdAt_id_idx\` ON \`articles\` (\`_status\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_status_headline_createdAt_id_idx\` ON \`articles\` (\`_status\`,\`headline\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_section__status_publishedAt_createdAt_id_idx\` ON \`articles\` (\`section_id\`,\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_language__status_publishedAt_createdAt_id_idx\` ON \`articles\` (\`language\`,\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_breaking__status_publishedAt_createdAt_id_idx\` ON \`articles\` (\`breaking\`,\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_section__status_updatedAt_createdAt_id_idx\` ON \`articles\` (\`section_id\`,\`_status\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_language_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_breaking_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_version_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_version_createdAt_idx\`;`)
  await db.run(sql`DROP INDEX \`compound_index_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_publishedAt_createdAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_updatedAt_createdAt_1_idx\`;`)
  await db.run(sql`CREATE INDEX \`sections_status_publishedAt_createdAt_id_idx\` ON \`sections\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`sections_status_updatedAt_createdAt_id_idx\` ON \`sections\` (\`_status\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`sections_status_createdAt_id_idx\` ON \`sections\` (\`_status\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`sections_status_name_createdAt_id_idx\` ON \`sections\` (\`_status\`,\`name\`,\`created_at\`,\`id\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_version_createdAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_version_createdAt_1_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_publishedAt_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_updatedAt_createdAt_2_idx\`;`)
  await db.run(sql`CREATE INDEX \`persons_status_publishedAt_createdAt_id_idx\` ON \`persons\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`persons_status_updatedAt_createdAt_id_idx\` ON \`persons\` (\`_status\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`persons_status_createdAt_id_idx\` ON \`persons\` (\`_status\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`persons_status_name_createdAt_id_idx\` ON \`persons\` (\`_status\`,\`name\`,\`created_at\`,\`id\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_version_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_version_createdAt_2_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_publishedAt_createdAt_3_idx\`;`)
  await db.run(sql`DROP INDEX \`_status_updatedAt_createdAt_3_idx\`;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`pinned\` integer DEFAULT false;`)
  await db.run(sql`CREATE INDEX \`trending_items_status_publishedAt_createdAt_id_idx\` ON \`trending_items\` (\`_status\`,\`published_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_status_updatedAt_createdAt_id_idx\` ON \`trending_items\` (\`_status\`,\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_status_createdAt_id_idx\` ON \`trending_items\` (\`_status\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_status_rank_createdAt_id_idx\` ON \`trending_items\` (\`_status\`,\`rank\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_section__status_rank_createdAt_id_idx\` ON \`trending_items\` (\`section_id\`,\`_status\`,\`rank\`,\`created_at\`,\`id\`);`)
  await db.run(sql`DROP INDEX \`version__status_version_publishedAt_version_createdAt_3_idx\`;`)
  await db.run(sql`DROP INDEX \`version__status_version_updatedAt_version_createdAt_3_idx\`;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_pinned\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`is_public\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`rights_ended\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`version\` text;`)
  await db.run(sql`CREATE INDEX \`media_rights_until_idx\` ON \`media\` (\`rights_until\`);`)
  await db.run(sql`CREATE INDEX \`media_createdAt_id_idx\` ON \`media\` (\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`media_updatedAt_createdAt_id_idx\` ON \`media\` (\`updated_at\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`media_filename_createdAt_id_idx\` ON \`media\` (\`filename\`,\`created_at\`,\`id\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_kind_idx\` ON \`articles_corrections\` (\`kind\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`persons_kinds_value_idx\` ON \`persons_kinds\` (\`value\`,\`parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`turns\`;`)
  await db.run(sql`DROP TABLE \`readership\`;`)
  await db.run(sql`DROP TABLE \`trending_settings\`;`)
  await db.run(sql`DROP TABLE \`trending_settings_rels\`;`)
  await db.run(sql`DROP INDEX \`articles_corrections_kind_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_status_publishedAt_createdAt_id_section_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_status_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_status_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_status_headline_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_section__status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_language__status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_breaking__status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`articles_section__status_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`articles_language_idx\` ON \`articles\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`articles_breaking_idx\` ON \`articles\` (\`breaking\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`section__status_publishedAt_createdAt_idx\` ON \`articles\` (\`section_id\`,\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`sections_status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`sections_status_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`sections_status_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`sections_status_name_createdAt_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_1_idx\` ON \`sections\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_1_idx\` ON \`sections\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`persons_kinds_value_idx\`;`)
  await db.run(sql`DROP INDEX \`persons_status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`persons_status_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`persons_status_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`persons_status_name_createdAt_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_2_idx\` ON \`persons\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_2_idx\` ON \`persons\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`DROP INDEX \`trending_items_status_publishedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`trending_items_status_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`trending_items_status_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`trending_items_status_rank_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`trending_items_section__status_rank_createdAt_id_idx\`;`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_3_idx\` ON \`trending_items\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_3_idx\` ON \`trending_items\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` DROP COLUMN \`pinned\`;`)
  await db.run(sql`DROP INDEX \`media_rights_until_idx\`;`)
  await db.run(sql`DROP INDEX \`media_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`media_updatedAt_createdAt_id_idx\`;`)
  await db.run(sql`DROP INDEX \`media_filename_createdAt_id_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`is_public\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`rights_ended\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`version\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_language_idx\` ON \`_articles_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_breaking_idx\` ON \`_articles_v\` (\`version_breaking\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_articles_v\` (\`version_section_id\`,\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_1_idx\` ON \`_sections_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_1_idx\` ON \`_sections_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_2_idx\` ON \`_persons_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_2_idx\` ON \`_persons_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_3_idx\` ON \`_trending_items_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_3_idx\` ON \`_trending_items_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` DROP COLUMN \`version_pinned\`;`)
}
