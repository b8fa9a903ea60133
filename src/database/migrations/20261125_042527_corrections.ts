import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`articles_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'correction',
  	\`date\` text,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`articles_corrections_order_idx\` ON \`articles_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`articles_corrections_parent_id_idx\` ON \`articles_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_articles_v_version_corrections\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`kind\` text DEFAULT 'correction',
  	\`date\` text,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_articles_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_order_idx\` ON \`_articles_v_version_corrections\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_corrections_parent_id_idx\` ON \`_articles_v_version_corrections\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`redirects\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`from\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_updated_at_idx\` ON \`redirects\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`redirects_created_at_idx\` ON \`redirects\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`resource_from_idx\` ON \`redirects\` (\`resource\`,\`from\`);`)
  await db.run(sql`CREATE TABLE \`redirects_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`articles_id\` text(36),
  	\`sections_id\` text(36),
  	\`persons_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`redirects\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`articles_id\`) REFERENCES \`articles\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`sections_id\`) REFERENCES \`sections\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`persons_id\`) REFERENCES \`persons\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`redirects_rels_order_idx\` ON \`redirects_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_parent_idx\` ON \`redirects_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_path_idx\` ON \`redirects_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_articles_id_idx\` ON \`redirects_rels\` (\`articles_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_sections_id_idx\` ON \`redirects_rels\` (\`sections_id\`);`)
  await db.run(sql`CREATE INDEX \`redirects_rels_persons_id_idx\` ON \`redirects_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE TABLE \`preview_links\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`token_hash\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`rev\` numeric NOT NULL,
  	\`stage\` text NOT NULL,
  	\`label\` text,
  	\`created_by\` text,
  	\`created_by_name\` text,
  	\`created_at\` text NOT NULL,
  	\`expires_at\` text NOT NULL,
  	\`revoked_at\` text,
  	\`revoked_by_name\` text,
  	\`opened_at\` text
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`preview_links_token_hash_idx\` ON \`preview_links\` (\`token_hash\`);`)
  await db.run(sql`CREATE INDEX \`resource_document_idx\` ON \`preview_links\` (\`resource\`,\`document\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`preview_page\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` DROP COLUMN \`version_withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`persons\` DROP COLUMN \`withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` DROP COLUMN \`version_withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`trending_items\` DROP COLUMN \`withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` DROP COLUMN \`version_withdrawal_notice\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`preview_page\`;`)
}
