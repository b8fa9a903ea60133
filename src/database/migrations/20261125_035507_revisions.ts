import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`articles_saved_by_idx\` ON \`articles\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_saved_by_idx\` ON \`_articles_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`sections_saved_by_idx\` ON \`sections\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_saved_by_idx\` ON \`_sections_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`persons_saved_by_idx\` ON \`persons\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_saved_by_idx\` ON \`_persons_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`trending_items_saved_by_idx\` ON \`trending_items\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_saved_by_idx\` ON \`_trending_items_v\` (\`version_saved_by_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`section_id\` text(36),
  	\`kicker\` text,
  	\`headline\` text,
  	\`dek\` text,
  	\`lead_image_image_id\` text(36),
  	\`lead_image_caption\` text,
  	\`lead_image_credit\` text,
  	\`body\` text,
  	\`translation_of_id\` text(36),
  	\`seo_title\` text,
  	\`seo_description\` text,
  	\`seo_social_title\` text,
  	\`seo_social_description\` text,
  	\`seo_social_image_id\` text(36),
  	\`seo_canonical_url\` text,
  	\`seo_no_index\` integer,
  	\`slug\` text,
  	\`language\` text DEFAULT 'en',
  	\`breaking\` integer DEFAULT false,
  	\`embargo_until\` text,
  	\`word_count\` numeric,
  	\`reading_time\` numeric,
  	\`origin_system\` text,
  	\`origin_key\` text,
  	\`origin_hash\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_note\` text,
  	\`stage_by_id\` text(36),
  	\`stage_at\` text,
  	\`published_at\` text,
  	\`planned_for\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`lead_image_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`seo_social_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_articles\`("id", "section_id", "kicker", "headline", "dek", "lead_image_image_id", "lead_image_caption", "lead_image_credit", "body", "translation_of_id", "seo_title", "seo_description", "seo_social_title", "seo_social_description", "seo_social_image_id", "seo_canonical_url", "seo_no_index", "slug", "language", "breaking", "embargo_until", "word_count", "reading_time", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status") SELECT "id", "section_id", "kicker", "headline", "dek", "lead_image_image_id", "lead_image_caption", "lead_image_credit", "body", "translation_of_id", "seo_title", "seo_description", "seo_social_title", "seo_social_description", "seo_social_image_id", "seo_canonical_url", "seo_no_index", "slug", "language", "breaking", "embargo_until", "word_count", "reading_time", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status" FROM \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles\` RENAME TO \`articles\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_section_idx\` ON \`articles\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_headline_idx\` ON \`articles\` (\`headline\`);`)
  await db.run(sql`CREATE INDEX \`articles_lead_image_lead_image_image_idx\` ON \`articles\` (\`lead_image_image_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_translation_of_idx\` ON \`articles\` (\`translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_seo_seo_social_image_idx\` ON \`articles\` (\`seo_social_image_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`articles_slug_idx\` ON \`articles\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`articles_language_idx\` ON \`articles\` (\`language\`);`)
  await db.run(sql`CREATE INDEX \`articles_breaking_idx\` ON \`articles\` (\`breaking\`);`)
  await db.run(sql`CREATE INDEX \`articles_word_count_idx\` ON \`articles\` (\`word_count\`);`)
  await db.run(sql`CREATE INDEX \`articles_origin_origin_key_idx\` ON \`articles\` (\`origin_key\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_idx\` ON \`articles\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`articles_stage_by_idx\` ON \`articles\` (\`stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_published_at_idx\` ON \`articles\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_idx\` ON \`articles\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_updated_at_idx\` ON \`articles\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_at_idx\` ON \`articles\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`articles__status_idx\` ON \`articles\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_idx\` ON \`articles\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_idx\` ON \`articles\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`section__status_publishedAt_createdAt_idx\` ON \`articles\` (\`section_id\`,\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_section_id\` text(36),
  	\`version_kicker\` text,
  	\`version_headline\` text,
  	\`version_dek\` text,
  	\`version_lead_image_image_id\` text(36),
  	\`version_lead_image_caption\` text,
  	\`version_lead_image_credit\` text,
  	\`version_body\` text,
  	\`version_translation_of_id\` text(36),
  	\`version_seo_title\` text,
  	\`version_seo_description\` text,
  	\`version_seo_social_title\` text,
  	\`version_seo_social_description\` text,
  	\`version_seo_social_image_id\` text(36),
  	\`version_seo_canonical_url\` text,
  	\`version_seo_no_index\` integer,
  	\`version_slug\` text,
  	\`version_language\` text DEFAULT 'en',
  	\`version_breaking\` integer DEFAULT false,
  	\`version_embargo_until\` text,
  	\`version_word_count\` numeric,
  	\`version_reading_time\` numeric,
  	\`version_origin_system\` text,
  	\`version_origin_key\` text,
  	\`version_origin_hash\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_note\` text,
  	\`version_stage_by_id\` text(36),
  	\`version_stage_at\` text,
  	\`version_published_at\` text,
  	\`version_planned_for\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_image_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_translation_of_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_seo_social_image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__articles_v\`("id", "parent_id", "version_section_id", "version_kicker", "version_headline", "version_dek", "version_lead_image_image_id", "version_lead_image_caption", "version_lead_image_credit", "version_body", "version_translation_of_id", "version_seo_title", "version_seo_description", "version_seo_social_title", "version_seo_social_description", "version_seo_social_image_id", "version_seo_canonical_url", "version_seo_no_index", "version_slug", "version_language", "version_breaking", "version_embargo_until", "version_word_count", "version_reading_time", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_section_id", "version_kicker", "version_headline", "version_dek", "version_lead_image_image_id", "version_lead_image_caption", "version_lead_image_credit", "version_body", "version_translation_of_id", "version_seo_title", "version_seo_description", "version_seo_social_title", "version_seo_social_description", "version_seo_social_image_id", "version_seo_canonical_url", "version_seo_no_index", "version_slug", "version_language", "version_breaking", "version_embargo_until", "version_word_count", "version_reading_time", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v\` RENAME TO \`_articles_v\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_parent_idx\` ON \`_articles_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_section_idx\` ON \`_articles_v\` (\`version_section_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_headline_idx\` ON \`_articles_v\` (\`version_headline\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_lead_image_version_lead_image_image_idx\` ON \`_articles_v\` (\`version_lead_image_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_translation_of_idx\` ON \`_articles_v\` (\`version_translation_of_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_seo_version_seo_social_image_idx\` ON \`_articles_v\` (\`version_seo_social_image_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_slug_idx\` ON \`_articles_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_language_idx\` ON \`_articles_v\` (\`version_language\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_breaking_idx\` ON \`_articles_v\` (\`version_breaking\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_word_count_idx\` ON \`_articles_v\` (\`version_word_count\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_origin_version_origin_key_idx\` ON \`_articles_v\` (\`version_origin_key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_idx\` ON \`_articles_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_stage_by_idx\` ON \`_articles_v\` (\`version_stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_published_at_idx\` ON \`_articles_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_idx\` ON \`_articles_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_updated_at_idx\` ON \`_articles_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_at_idx\` ON \`_articles_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version__status_idx\` ON \`_articles_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_created_at_idx\` ON \`_articles_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_updated_at_idx\` ON \`_articles_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_latest_idx\` ON \`_articles_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_idx\` ON \`_articles_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`compound_index_idx\` ON \`_articles_v\` (\`version_section_id\`,\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_read_idx\` ON \`_articles_v\` (\`parent_id\`,\`latest\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_sections\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`description\` text,
  	\`parent_id\` text(36),
  	\`front_fill\` text DEFAULT 'newest-with-children',
  	\`front_limit\` numeric DEFAULT 20,
  	\`slug\` text,
  	\`origin_system\` text,
  	\`origin_key\` text,
  	\`origin_hash\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_note\` text,
  	\`stage_by_id\` text(36),
  	\`stage_at\` text,
  	\`published_at\` text,
  	\`planned_for\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_sections\`("id", "name", "description", "parent_id", "front_fill", "front_limit", "slug", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status") SELECT "id", "name", "description", "parent_id", "front_fill", "front_limit", "slug", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status" FROM \`sections\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`ALTER TABLE \`__new_sections\` RENAME TO \`sections\`;`)
  await db.run(sql`CREATE INDEX \`sections_parent_idx\` ON \`sections\` (\`parent_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`sections_slug_idx\` ON \`sections\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`sections_origin_origin_key_idx\` ON \`sections\` (\`origin_key\`);`)
  await db.run(sql`CREATE INDEX \`sections_stage_idx\` ON \`sections\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`sections_stage_by_idx\` ON \`sections\` (\`stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_published_at_idx\` ON \`sections\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_by_idx\` ON \`sections\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_updated_at_idx\` ON \`sections\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sections_created_at_idx\` ON \`sections\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`sections__status_idx\` ON \`sections\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_1_idx\` ON \`sections\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_1_idx\` ON \`sections\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__sections_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_description\` text,
  	\`version_parent_id\` text(36),
  	\`version_front_fill\` text DEFAULT 'newest-with-children',
  	\`version_front_limit\` numeric DEFAULT 20,
  	\`version_slug\` text,
  	\`version_origin_system\` text,
  	\`version_origin_key\` text,
  	\`version_origin_hash\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_note\` text,
  	\`version_stage_by_id\` text(36),
  	\`version_stage_at\` text,
  	\`version_published_at\` text,
  	\`version_planned_for\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__sections_v\`("id", "parent_id", "version_name", "version_description", "version_parent_id", "version_front_fill", "version_front_limit", "version_slug", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_name", "version_description", "version_parent_id", "version_front_fill", "version_front_limit", "version_slug", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_sections_v\`;`)
  await db.run(sql`DROP TABLE \`_sections_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__sections_v\` RENAME TO \`_sections_v\`;`)
  await db.run(sql`CREATE INDEX \`_sections_v_parent_idx\` ON \`_sections_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_parent_idx\` ON \`_sections_v\` (\`version_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_slug_idx\` ON \`_sections_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_origin_version_origin_key_idx\` ON \`_sections_v\` (\`version_origin_key\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_stage_idx\` ON \`_sections_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_stage_by_idx\` ON \`_sections_v\` (\`version_stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_published_at_idx\` ON \`_sections_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_by_idx\` ON \`_sections_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_updated_at_idx\` ON \`_sections_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_at_idx\` ON \`_sections_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version__status_idx\` ON \`_sections_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_created_at_idx\` ON \`_sections_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_updated_at_idx\` ON \`_sections_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_latest_idx\` ON \`_sections_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_1_idx\` ON \`_sections_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_1_idx\` ON \`_sections_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_read_idx\` ON \`_sections_v\` (\`parent_id\`,\`latest\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_persons\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`title\` text,
  	\`organisation\` text,
  	\`biography\` text,
  	\`portrait_id\` text(36),
  	\`slug\` text,
  	\`origin_system\` text,
  	\`origin_key\` text,
  	\`origin_hash\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_note\` text,
  	\`stage_by_id\` text(36),
  	\`stage_at\` text,
  	\`published_at\` text,
  	\`planned_for\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_persons\`("id", "name", "title", "organisation", "biography", "portrait_id", "slug", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status") SELECT "id", "name", "title", "organisation", "biography", "portrait_id", "slug", "origin_system", "origin_key", "origin_hash", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status" FROM \`persons\`;`)
  await db.run(sql`DROP TABLE \`persons\`;`)
  await db.run(sql`ALTER TABLE \`__new_persons\` RENAME TO \`persons\`;`)
  await db.run(sql`CREATE INDEX \`persons_name_idx\` ON \`persons\` (\`name\`);`)
  await db.run(sql`CREATE INDEX \`persons_portrait_idx\` ON \`persons\` (\`portrait_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`persons_slug_idx\` ON \`persons\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`persons_origin_origin_key_idx\` ON \`persons\` (\`origin_key\`);`)
  await db.run(sql`CREATE INDEX \`persons_stage_idx\` ON \`persons\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`persons_stage_by_idx\` ON \`persons\` (\`stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`persons_published_at_idx\` ON \`persons\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`persons_created_by_idx\` ON \`persons\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`persons_updated_at_idx\` ON \`persons\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`persons_created_at_idx\` ON \`persons\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`persons__status_idx\` ON \`persons\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_2_idx\` ON \`persons\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_2_idx\` ON \`persons\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__persons_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_name\` text,
  	\`version_title\` text,
  	\`version_organisation\` text,
  	\`version_biography\` text,
  	\`version_portrait_id\` text(36),
  	\`version_slug\` text,
  	\`version_origin_system\` text,
  	\`version_origin_key\` text,
  	\`version_origin_hash\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_note\` text,
  	\`version_stage_by_id\` text(36),
  	\`version_stage_at\` text,
  	\`version_published_at\` text,
  	\`version_planned_for\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_portrait_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__persons_v\`("id", "parent_id", "version_name", "version_title", "version_organisation", "version_biography", "version_portrait_id", "version_slug", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_name", "version_title", "version_organisation", "version_biography", "version_portrait_id", "version_slug", "version_origin_system", "version_origin_key", "version_origin_hash", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_persons_v\`;`)
  await db.run(sql`DROP TABLE \`_persons_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__persons_v\` RENAME TO \`_persons_v\`;`)
  await db.run(sql`CREATE INDEX \`_persons_v_parent_idx\` ON \`_persons_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_name_idx\` ON \`_persons_v\` (\`version_name\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_portrait_idx\` ON \`_persons_v\` (\`version_portrait_id\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_slug_idx\` ON \`_persons_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_origin_version_origin_key_idx\` ON \`_persons_v\` (\`version_origin_key\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_stage_idx\` ON \`_persons_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_stage_by_idx\` ON \`_persons_v\` (\`version_stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_published_at_idx\` ON \`_persons_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_created_by_idx\` ON \`_persons_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_updated_at_idx\` ON \`_persons_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_created_at_idx\` ON \`_persons_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version__status_idx\` ON \`_persons_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_created_at_idx\` ON \`_persons_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_updated_at_idx\` ON \`_persons_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_latest_idx\` ON \`_persons_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_2_idx\` ON \`_persons_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_2_idx\` ON \`_persons_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_read_idx\` ON \`_persons_v\` (\`parent_id\`,\`latest\`,\`updated_at\`);`)
  await db.run(sql`CREATE TABLE \`__new_trending_items\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`rank\` numeric DEFAULT 1,
  	\`kicker\` text,
  	\`headline\` text,
  	\`story_id\` text(36),
  	\`url\` text,
  	\`dated_at\` text,
  	\`section_id\` text(36),
  	\`kind\` text DEFAULT 'manual',
  	\`from\` text,
  	\`until\` text,
  	\`stage\` text DEFAULT 'draft',
  	\`stage_note\` text,
  	\`stage_by_id\` text(36),
  	\`stage_at\` text,
  	\`published_at\` text,
  	\`planned_for\` text,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new_trending_items\`("id", "rank", "kicker", "headline", "story_id", "url", "dated_at", "section_id", "kind", "from", "until", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status") SELECT "id", "rank", "kicker", "headline", "story_id", "url", "dated_at", "section_id", "kind", "from", "until", "stage", "stage_note", "stage_by_id", "stage_at", "published_at", "planned_for", "created_by_id", "updated_at", "created_at", "_status" FROM \`trending_items\`;`)
  await db.run(sql`DROP TABLE \`trending_items\`;`)
  await db.run(sql`ALTER TABLE \`__new_trending_items\` RENAME TO \`trending_items\`;`)
  await db.run(sql`CREATE INDEX \`trending_items_rank_idx\` ON \`trending_items\` (\`rank\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_story_idx\` ON \`trending_items\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_section_idx\` ON \`trending_items\` (\`section_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_stage_idx\` ON \`trending_items\` (\`stage\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_stage_by_idx\` ON \`trending_items\` (\`stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_published_at_idx\` ON \`trending_items\` (\`published_at\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_created_by_idx\` ON \`trending_items\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_updated_at_idx\` ON \`trending_items\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_created_at_idx\` ON \`trending_items\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`trending_items__status_idx\` ON \`trending_items\` (\`_status\`);`)
  await db.run(sql`CREATE INDEX \`_status_publishedAt_createdAt_3_idx\` ON \`trending_items\` (\`_status\`,\`published_at\`,\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_status_updatedAt_createdAt_3_idx\` ON \`trending_items\` (\`_status\`,\`updated_at\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__trending_items_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_rank\` numeric DEFAULT 1,
  	\`version_kicker\` text,
  	\`version_headline\` text,
  	\`version_story_id\` text(36),
  	\`version_url\` text,
  	\`version_dated_at\` text,
  	\`version_section_id\` text(36),
  	\`version_kind\` text DEFAULT 'manual',
  	\`version_from\` text,
  	\`version_until\` text,
  	\`version_stage\` text DEFAULT 'draft',
  	\`version_stage_note\` text,
  	\`version_stage_by_id\` text(36),
  	\`version_stage_at\` text,
  	\`version_published_at\` text,
  	\`version_planned_for\` text,
  	\`version_created_by_id\` text(36),
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trending_items\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_section_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_stage_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`INSERT INTO \`__new__trending_items_v\`("id", "parent_id", "version_rank", "version_kicker", "version_headline", "version_story_id", "version_url", "version_dated_at", "version_section_id", "version_kind", "version_from", "version_until", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest") SELECT "id", "parent_id", "version_rank", "version_kicker", "version_headline", "version_story_id", "version_url", "version_dated_at", "version_section_id", "version_kind", "version_from", "version_until", "version_stage", "version_stage_note", "version_stage_by_id", "version_stage_at", "version_published_at", "version_planned_for", "version_created_by_id", "version_updated_at", "version_created_at", "version__status", "created_at", "updated_at", "latest" FROM \`_trending_items_v\`;`)
  await db.run(sql`DROP TABLE \`_trending_items_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__trending_items_v\` RENAME TO \`_trending_items_v\`;`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_parent_idx\` ON \`_trending_items_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_rank_idx\` ON \`_trending_items_v\` (\`version_rank\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_story_idx\` ON \`_trending_items_v\` (\`version_story_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_section_idx\` ON \`_trending_items_v\` (\`version_section_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_stage_idx\` ON \`_trending_items_v\` (\`version_stage\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_stage_by_idx\` ON \`_trending_items_v\` (\`version_stage_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_published_at_idx\` ON \`_trending_items_v\` (\`version_published_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_created_by_idx\` ON \`_trending_items_v\` (\`version_created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_updated_at_idx\` ON \`_trending_items_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_created_at_idx\` ON \`_trending_items_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version__status_idx\` ON \`_trending_items_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_created_at_idx\` ON \`_trending_items_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_updated_at_idx\` ON \`_trending_items_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_latest_idx\` ON \`_trending_items_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_publishedAt_version_createdAt_3_idx\` ON \`_trending_items_v\` (\`version__status\`,\`version_published_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`version__status_version_updatedAt_version_createdAt_3_idx\` ON \`_trending_items_v\` (\`version__status\`,\`version_updated_at\`,\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_read_idx\` ON \`_trending_items_v\` (\`parent_id\`,\`latest\`,\`updated_at\`);`)
}
