import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`person_id\` text(36),
  	\`role\` text DEFAULT 'reporter',
  	FOREIGN KEY (\`person_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_bylines_order_idx\` ON \`articles_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_bylines_parent_id_idx\` ON \`articles_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_bylines_person_idx\` ON \`articles_bylines\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_sources_order_idx\` ON \`articles_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_sources_parent_id_idx\` ON \`articles_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_quotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`speaker_id\` text(36),
  	\`source\` text,
  	FOREIGN KEY (\`speaker_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_quotes_order_idx\` ON \`articles_quotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_quotes_parent_id_idx\` ON \`articles_quotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_quotes_speaker_idx\` ON \`articles_quotes\` (\`speaker_id\`);`)
  await db.run(sql`CREATE TABLE \`articles\` (
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
  await db.run(sql`CREATE TABLE \`articles_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_texts_order_parent\` ON \`articles_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`articles_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`persons_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`persons_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_persons_id_idx\` ON \`articles_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_bylines\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text(36),
  	\`role\` text DEFAULT 'reporter',
  	\`_uuid\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_bylines_order_idx\` ON \`_articles_v_version_bylines\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_bylines_parent_id_idx\` ON \`_articles_v_version_bylines\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_bylines_person_idx\` ON \`_articles_v_version_bylines\` (\`person_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_sources_order_idx\` ON \`_articles_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_sources_parent_id_idx\` ON \`_articles_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_quotes\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`speaker_id\` text(36),
  	\`source\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`speaker_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_quotes_order_idx\` ON \`_articles_v_version_quotes\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_quotes_parent_id_idx\` ON \`_articles_v_version_quotes\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_quotes_speaker_idx\` ON \`_articles_v_version_quotes\` (\`speaker_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v\` (
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
  await db.run(sql`CREATE TABLE \`_articles_v_texts\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_texts_order_parent\` ON \`_articles_v_texts\` (\`order\`,\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`persons_id\` text(36),
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`persons_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_persons_id_idx\` ON \`_articles_v_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`sections_front_pinned\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story_id\` text(36),
  	\`headline\` text,
  	\`image_id\` text(36),
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_front_pinned_order_idx\` ON \`sections_front_pinned\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`sections_front_pinned_parent_id_idx\` ON \`sections_front_pinned\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_front_pinned_story_idx\` ON \`sections_front_pinned\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_front_pinned_image_idx\` ON \`sections_front_pinned\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`sections\` (
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
  await db.run(sql`CREATE TABLE \`sections_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`sections_rels_order_idx\` ON \`sections_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_parent_idx\` ON \`sections_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_path_idx\` ON \`sections_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`sections_rels_media_id_idx\` ON \`sections_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v_version_front_pinned\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`story_id\` text(36),
  	\`headline\` text,
  	\`image_id\` text(36),
  	\`_uuid\` text,
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_version_front_pinned_order_idx\` ON \`_sections_v_version_front_pinned\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_front_pinned_parent_id_idx\` ON \`_sections_v_version_front_pinned\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_front_pinned_story_idx\` ON \`_sections_v_version_front_pinned\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_front_pinned_image_idx\` ON \`_sections_v_version_front_pinned\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`_sections_v\` (
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
  await db.run(sql`CREATE TABLE \`_sections_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_sections_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_order_idx\` ON \`_sections_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_parent_idx\` ON \`_sections_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_path_idx\` ON \`_sections_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_rels_media_id_idx\` ON \`_sections_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`persons_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`persons_kinds_order_idx\` ON \`persons_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`persons_kinds_parent_idx\` ON \`persons_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`persons_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`persons_links_order_idx\` ON \`persons_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`persons_links_parent_id_idx\` ON \`persons_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`persons\` (
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
  await db.run(sql`CREATE TABLE \`persons_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`persons_rels_order_idx\` ON \`persons_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`persons_rels_parent_idx\` ON \`persons_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`persons_rels_path_idx\` ON \`persons_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`persons_rels_media_id_idx\` ON \`persons_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_persons_v_version_kinds\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_persons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_persons_v_version_kinds_order_idx\` ON \`_persons_v_version_kinds\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_kinds_parent_idx\` ON \`_persons_v_version_kinds\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_persons_v_version_links\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`url\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_persons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_persons_v_version_links_order_idx\` ON \`_persons_v_version_links\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_links_parent_id_idx\` ON \`_persons_v_version_links\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_persons_v\` (
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
  await db.run(sql`CREATE TABLE \`_persons_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_persons_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_persons_v_rels_order_idx\` ON \`_persons_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_rels_parent_idx\` ON \`_persons_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_rels_path_idx\` ON \`_persons_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_rels_media_id_idx\` ON \`_persons_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`trending_items\` (
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
  await db.run(sql`CREATE TABLE \`trending_items_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`trending_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`trending_items_rels_order_idx\` ON \`trending_items_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_rels_parent_idx\` ON \`trending_items_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_rels_path_idx\` ON \`trending_items_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_rels_media_id_idx\` ON \`trending_items_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`_trending_items_v\` (
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
  await db.run(sql`CREATE TABLE \`_trending_items_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_trending_items_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_trending_items_v_rels_order_idx\` ON \`_trending_items_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_rels_parent_idx\` ON \`_trending_items_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_rels_path_idx\` ON \`_trending_items_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_rels_media_id_idx\` ON \`_trending_items_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`alt\` text NOT NULL,
  	\`caption\` text,
  	\`credit\` text,
  	\`rights\` text DEFAULT 'owned',
  	\`rights_until\` text,
  	\`rights_note\` text,
  	\`blur\` text,
  	\`is_live\` integer DEFAULT false,
  	\`created_by_id\` text(36),
  	\`origin_system\` text,
  	\`origin_key\` text,
  	\`origin_hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric,
  	\`focal_x\` numeric,
  	\`focal_y\` numeric,
  	\`sizes_thumbnail_url\` text,
  	\`sizes_thumbnail_width\` numeric,
  	\`sizes_thumbnail_height\` numeric,
  	\`sizes_thumbnail_mime_type\` text,
  	\`sizes_thumbnail_filesize\` numeric,
  	\`sizes_thumbnail_filename\` text,
  	\`sizes_thumbnail_avif_url\` text,
  	\`sizes_thumbnail_avif_width\` numeric,
  	\`sizes_thumbnail_avif_height\` numeric,
  	\`sizes_thumbnail_avif_mime_type\` text,
  	\`sizes_thumbnail_avif_filesize\` numeric,
  	\`sizes_thumbnail_avif_filename\` text,
  	\`sizes_card_url\` text,
  	\`sizes_card_width\` numeric,
  	\`sizes_card_height\` numeric,
  	\`sizes_card_mime_type\` text,
  	\`sizes_card_filesize\` numeric,
  	\`sizes_card_filename\` text,
  	\`sizes_card_avif_url\` text,
  	\`sizes_card_avif_width\` numeric,
  	\`sizes_card_avif_height\` numeric,
  	\`sizes_card_avif_mime_type\` text,
  	\`sizes_card_avif_filesize\` numeric,
  	\`sizes_card_avif_filename\` text,
  	\`sizes_wide_url\` text,
  	\`sizes_wide_width\` numeric,
  	\`sizes_wide_height\` numeric,
  	\`sizes_wide_mime_type\` text,
  	\`sizes_wide_filesize\` numeric,
  	\`sizes_wide_filename\` text,
  	\`sizes_wide_avif_url\` text,
  	\`sizes_wide_avif_width\` numeric,
  	\`sizes_wide_avif_height\` numeric,
  	\`sizes_wide_avif_mime_type\` text,
  	\`sizes_wide_avif_filesize\` numeric,
  	\`sizes_wide_avif_filename\` text,
  	\`sizes_full_url\` text,
  	\`sizes_full_width\` numeric,
  	\`sizes_full_height\` numeric,
  	\`sizes_full_mime_type\` text,
  	\`sizes_full_filesize\` numeric,
  	\`sizes_full_filename\` text,
  	\`sizes_full_avif_url\` text,
  	\`sizes_full_avif_width\` numeric,
  	\`sizes_full_avif_height\` numeric,
  	\`sizes_full_avif_mime_type\` text,
  	\`sizes_full_avif_filesize\` numeric,
  	\`sizes_full_avif_filename\` text,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`media_is_live_idx\` ON \`media\` (\`is_live\`);`)
  await db.run(sql`CREATE INDEX \`media_created_by_idx\` ON \`media\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`media_origin_origin_key_idx\` ON \`media\` (\`origin_key\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_thumbnail_avif_sizes_thumbnail_avif_filename_idx\` ON \`media\` (\`sizes_thumbnail_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_sizes_card_filename_idx\` ON \`media\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_card_avif_sizes_card_avif_filename_idx\` ON \`media\` (\`sizes_card_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_wide_sizes_wide_filename_idx\` ON \`media\` (\`sizes_wide_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_wide_avif_sizes_wide_avif_filename_idx\` ON \`media\` (\`sizes_wide_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_full_sizes_full_filename_idx\` ON \`media\` (\`sizes_full_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_sizes_full_avif_sizes_full_avif_filename_idx\` ON \`media\` (\`sizes_full_avif_filename\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text DEFAULT 'author' NOT NULL,
  	\`person_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_person_idx\` ON \`users\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`users_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`sections_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_rels_order_idx\` ON \`users_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_parent_idx\` ON \`users_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_path_idx\` ON \`users_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`users_rels_sections_id_idx\` ON \`users_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`global_slug\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_global_slug_idx\` ON \`payload_locked_documents\` (\`global_slug\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_updated_at_idx\` ON \`payload_locked_documents\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_created_at_idx\` ON \`payload_locked_documents\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_locked_documents_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`sections_id\` text(36),
  	\`persons_id\` text(36),
  	\`trending_items_id\` text(36),
  	\`media_id\` text(36),
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_locked_documents\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`persons_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`trending_items_id\`) REFERENCES \`trending_items\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_persons_id_idx\` ON \`payload_locked_documents_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_trending_items_id_idx\` ON \`payload_locked_documents_rels\` (\`trending_items_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_social\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`network\` text NOT NULL,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_social_order_idx\` ON \`site_settings_social\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_social_parent_id_idx\` ON \`site_settings_social\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_footer_navigation\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`url\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_footer_navigation_order_idx\` ON \`site_settings_footer_navigation\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_footer_navigation_parent_id_idx\` ON \`site_settings_footer_navigation\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings_front_pinned\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`story_id\` text(36) NOT NULL,
  	\`headline\` text,
  	\`image_id\` text(36),
  	FOREIGN KEY (\`story_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`image_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`site_settings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`site_settings_front_pinned_order_idx\` ON \`site_settings_front_pinned\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_front_pinned_parent_id_idx\` ON \`site_settings_front_pinned\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_front_pinned_story_idx\` ON \`site_settings_front_pinned\` (\`story_id\`);`)
  await db.run(sql`CREATE INDEX \`site_settings_front_pinned_image_idx\` ON \`site_settings_front_pinned\` (\`image_id\`);`)
  await db.run(sql`CREATE TABLE \`site_settings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`site_name\` text DEFAULT 'Our newsroom' NOT NULL,
  	\`tagline\` text,
  	\`site_url\` text,
  	\`language\` text DEFAULT 'en',
  	\`contact_email\` text,
  	\`contact_phone\` text,
  	\`contact_address\` text,
  	\`front_fill\` text DEFAULT 'newest-with-children',
  	\`front_limit\` numeric DEFAULT 20,
  	\`updated_at\` text,
  	\`created_at\` text
  );
  `)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_bylines\`;`)
  await db.run(sql`DROP TABLE \`articles_sources\`;`)
  await db.run(sql`DROP TABLE \`articles_quotes\`;`)
  await db.run(sql`DROP TABLE \`articles\`;`)
  await db.run(sql`DROP TABLE \`articles_texts\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_bylines\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_quotes\`;`)
  await db.run(sql`DROP TABLE \`_articles_v\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_texts\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`sections_front_pinned\`;`)
  await db.run(sql`DROP TABLE \`sections\`;`)
  await db.run(sql`DROP TABLE \`sections_rels\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_version_front_pinned\`;`)
  await db.run(sql`DROP TABLE \`_sections_v\`;`)
  await db.run(sql`DROP TABLE \`_sections_v_rels\`;`)
  await db.run(sql`DROP TABLE \`persons_kinds\`;`)
  await db.run(sql`DROP TABLE \`persons_links\`;`)
  await db.run(sql`DROP TABLE \`persons\`;`)
  await db.run(sql`DROP TABLE \`persons_rels\`;`)
  await db.run(sql`DROP TABLE \`_persons_v_version_kinds\`;`)
  await db.run(sql`DROP TABLE \`_persons_v_version_links\`;`)
  await db.run(sql`DROP TABLE \`_persons_v\`;`)
  await db.run(sql`DROP TABLE \`_persons_v_rels\`;`)
  await db.run(sql`DROP TABLE \`trending_items\`;`)
  await db.run(sql`DROP TABLE \`trending_items_rels\`;`)
  await db.run(sql`DROP TABLE \`_trending_items_v\`;`)
  await db.run(sql`DROP TABLE \`_trending_items_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`users_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`site_settings_social\`;`)
  await db.run(sql`DROP TABLE \`site_settings_footer_navigation\`;`)
  await db.run(sql`DROP TABLE \`site_settings_front_pinned\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
}
