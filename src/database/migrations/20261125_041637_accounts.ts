import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sessions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`last_used_at\` text NOT NULL,
  	\`address\` text,
  	\`agent\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`sessions_user_idx\` ON \`sessions\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`sessions_expires_at_idx\` ON \`sessions\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`sessions_updated_at_idx\` ON \`sessions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`sessions_created_at_idx\` ON \`sessions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`second_factors\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`user_id\` text(36) NOT NULL,
  	\`secret\` text NOT NULL,
  	\`confirmed\` integer DEFAULT false NOT NULL,
  	\`last_step\` numeric DEFAULT 0 NOT NULL,
  	\`recovery\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`user_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`second_factors_user_idx\` ON \`second_factors\` (\`user_id\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_updated_at_idx\` ON \`second_factors\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`second_factors_created_at_idx\` ON \`second_factors\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`keys_scopes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`keys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`keys_scopes_order_idx\` ON \`keys_scopes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`keys_scopes_parent_idx\` ON \`keys_scopes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked\` integer DEFAULT false,
  	\`hint\` text,
  	\`last_used_at\` text,
  	\`revoked_at\` text,
  	\`created_by_id\` text(36),
  	\`hash\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`keys_expires_at_idx\` ON \`keys\` (\`expires_at\`);`)
  await db.run(sql`CREATE INDEX \`keys_created_by_idx\` ON \`keys\` (\`created_by_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`keys_hash_idx\` ON \`keys\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`keys_updated_at_idx\` ON \`keys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`keys_created_at_idx\` ON \`keys\` (\`created_at\`);`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`articles_created_by_key_idx\` ON \`articles\` (\`created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_key_idx\` ON \`_articles_v\` (\`version_created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`sections_created_by_key_idx\` ON \`sections\` (\`created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_by_key_idx\` ON \`_sections_v\` (\`version_created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`persons_created_by_key_idx\` ON \`persons\` (\`created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_created_by_key_idx\` ON \`_persons_v\` (\`version_created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`trending_items_created_by_key_idx\` ON \`trending_items\` (\`created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_created_by_key_idx\` ON \`_trending_items_v\` (\`version_created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`created_by_key\` text;`)
  await db.run(sql`CREATE INDEX \`media_created_by_key_idx\` ON \`media\` (\`created_by_key\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`second_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_login_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`attempted_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`keys_id\` text(36) REFERENCES keys(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`keys_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_preferences_rels\` ADD \`keys_id\` text(36) REFERENCES keys(id);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_keys_id_idx\` ON \`payload_preferences_rels\` (\`keys_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
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
  await db.run(sql`DROP TABLE \`sessions\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`keys_scopes\`;`)
  await db.run(sql`DROP TABLE \`keys\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_payload_locked_documents_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_payload_locked_documents_rels\`("id", "order", "parent_id", "path", "articles_id", "sections_id", "persons_id", "trending_items_id", "media_id", "users_id") SELECT "id", "order", "parent_id", "path", "articles_id", "sections_id", "persons_id", "trending_items_id", "media_id", "users_id" FROM \`payload_locked_documents_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_locked_documents_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_locked_documents_rels\` RENAME TO \`payload_locked_documents_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_order_idx\` ON \`payload_locked_documents_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_parent_idx\` ON \`payload_locked_documents_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_path_idx\` ON \`payload_locked_documents_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_articles_id_idx\` ON \`payload_locked_documents_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_sections_id_idx\` ON \`payload_locked_documents_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_persons_id_idx\` ON \`payload_locked_documents_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_trending_items_id_idx\` ON \`payload_locked_documents_rels\` (\`trending_items_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_media_id_idx\` ON \`payload_locked_documents_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_users_id_idx\` ON \`payload_locked_documents_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`__new_payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`INSERT INTO \`__new_payload_preferences_rels\`("id", "order", "parent_id", "path", "users_id") SELECT "id", "order", "parent_id", "path", "users_id" FROM \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_payload_preferences_rels\` RENAME TO \`payload_preferences_rels\`;`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`DROP INDEX \`articles_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`created_by_key\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_created_by_key\`;`)
  await db.run(sql`DROP INDEX \`sections_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`created_by_key\`;`)
  await db.run(sql`DROP INDEX \`_sections_v_version_version_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` DROP COLUMN \`version_created_by_key\`;`)
  await db.run(sql`DROP INDEX \`persons_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`persons\` DROP COLUMN \`created_by_key\`;`)
  await db.run(sql`DROP INDEX \`_persons_v_version_version_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` DROP COLUMN \`version_created_by_key\`;`)
  await db.run(sql`DROP INDEX \`trending_items_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`trending_items\` DROP COLUMN \`created_by_key\`;`)
  await db.run(sql`DROP INDEX \`_trending_items_v_version_version_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` DROP COLUMN \`version_created_by_key\`;`)
  await db.run(sql`DROP INDEX \`media_created_by_key_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`created_by_key\`;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`lock_until\` text;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`disabled\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`second_factor\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`last_login_at\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`attempted_at\`;`)
}
