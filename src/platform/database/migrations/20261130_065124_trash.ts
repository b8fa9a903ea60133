import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`articles\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`articles_deleted_at_idx\` ON \`articles\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`articles_rels\` ADD \`articles_id\` text(36) REFERENCES articles(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`articles_rels_articles_id_idx\` ON \`articles_rels\` (\`articles_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_deleted_at_idx\` ON \`_articles_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_untrashed_idx\` ON \`_articles_v\` (\`latest\`,\`version_deleted_at\`,\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v_rels\` ADD \`articles_id\` text(36) REFERENCES articles(id) ON DELETE cascade;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_articles_id_idx\` ON \`_articles_v_rels\` (\`articles_id\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`sections_deleted_at_idx\` ON \`sections\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_deleted_at_idx\` ON \`_sections_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_untrashed_idx\` ON \`_sections_v\` (\`latest\`,\`version_deleted_at\`,\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`persons_deleted_at_idx\` ON \`persons\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_deleted_at_idx\` ON \`_persons_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_untrashed_idx\` ON \`_persons_v\` (\`latest\`,\`version_deleted_at\`,\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`trending_items_deleted_at_idx\` ON \`trending_items\` (\`deleted_at\`);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_deleted_at_idx\` ON \`_trending_items_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_untrashed_idx\` ON \`_trending_items_v\` (\`latest\`,\`version_deleted_at\`,\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`deleted_at\` text;`)
  await db.run(sql`CREATE INDEX \`media_deleted_at_idx\` ON \`media\` (\`deleted_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_articles_rels\` (
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
  await db.run(sql`INSERT INTO \`__new_articles_rels\`("id", "order", "parent_id", "path", "persons_id", "media_id") SELECT "id", "order", "parent_id", "path", "persons_id", "media_id" FROM \`articles_rels\`;`)
  await db.run(sql`DROP TABLE \`articles_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new_articles_rels\` RENAME TO \`articles_rels\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`articles_rels_order_idx\` ON \`articles_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_parent_idx\` ON \`articles_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_path_idx\` ON \`articles_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_persons_id_idx\` ON \`articles_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`articles_rels_media_id_idx\` ON \`articles_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE TABLE \`__new__articles_v_rels\` (
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
  await db.run(sql`INSERT INTO \`__new__articles_v_rels\`("id", "order", "parent_id", "path", "persons_id", "media_id") SELECT "id", "order", "parent_id", "path", "persons_id", "media_id" FROM \`_articles_v_rels\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_rels\`;`)
  await db.run(sql`ALTER TABLE \`__new__articles_v_rels\` RENAME TO \`_articles_v_rels\`;`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_order_idx\` ON \`_articles_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_parent_idx\` ON \`_articles_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_path_idx\` ON \`_articles_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_persons_id_idx\` ON \`_articles_v_rels\` (\`persons_id\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_rels_media_id_idx\` ON \`_articles_v_rels\` (\`media_id\`);`)
  await db.run(sql`DROP INDEX \`articles_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_untrashed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`sections_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`sections\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_sections_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_sections_v_untrashed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`persons_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`persons\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_persons_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_persons_v_untrashed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`trending_items_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`trending_items\` DROP COLUMN \`deleted_at\`;`)
  await db.run(sql`DROP INDEX \`_trending_items_v_version_version_deleted_at_idx\`;`)
  await db.run(sql`DROP INDEX \`_trending_items_v_untrashed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` DROP COLUMN \`version_deleted_at\`;`)
  await db.run(sql`DROP INDEX \`media_deleted_at_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`deleted_at\`;`)
}
