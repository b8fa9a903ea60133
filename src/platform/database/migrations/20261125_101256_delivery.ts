import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`live_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`type\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`slug\` text,
  	\`headline\` text,
  	\`kicker\` text,
  	\`section\` text,
  	\`previous_slug\` text,
  	\`previous_section\` text,
  	\`notices\` text,
  	\`at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`live_events_seq_idx\` ON \`live_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`live_events_at_idx\` ON \`live_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`resource_document_1_idx\` ON \`live_events\` (\`resource\`,\`document\`);`)
  await db.run(sql`CREATE TABLE \`webhooks_events\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_events_order_idx\` ON \`webhooks_events\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_events_parent_idx\` ON \`webhooks_events\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`webhooks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`url\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`sealed\` text,
  	\`previous_sealed\` text,
  	\`previous_until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`webhooks_active_idx\` ON \`webhooks\` (\`active\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_updated_at_idx\` ON \`webhooks\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`webhooks_created_at_idx\` ON \`webhooks\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`webhook_deliveries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`type\` text NOT NULL,
  	\`webhook_id\` text(36) NOT NULL,
  	\`about\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`state\` text NOT NULL,
  	\`attempts\` numeric NOT NULL,
  	\`due_at\` text NOT NULL,
  	\`last_status\` numeric,
  	\`last_error\` text,
  	\`answer\` text,
  	\`done_at\` text,
  	\`leased_by\` text,
  	\`leased_until\` text,
  	\`fence\` numeric NOT NULL,
  	FOREIGN KEY (\`webhook_id\`) REFERENCES \`webhooks\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_webhook_idx\` ON \`webhook_deliveries\` (\`webhook_id\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_about_idx\` ON \`webhook_deliveries\` (\`about\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_state_idx\` ON \`webhook_deliveries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`webhook_deliveries_done_at_idx\` ON \`webhook_deliveries\` (\`done_at\`);`)
  await db.run(sql`CREATE INDEX \`webhook_state_seq_idx\` ON \`webhook_deliveries\` (\`webhook_id\`,\`state\`,\`seq\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_story\` text DEFAULT '/stories/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_section\` text DEFAULT '/sections/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_person\` text DEFAULT '/persons/{slug}';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`addresses_topic\` text DEFAULT '';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`feeds_text\` text DEFAULT 'dek';`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`feeds_stories\` numeric DEFAULT 30;`)
  await db.run(sql`CREATE INDEX \`articles_texts_text_idx\` ON \`articles_texts\` (\`text\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`live_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks_events\`;`)
  await db.run(sql`DROP TABLE \`webhooks\`;`)
  await db.run(sql`DROP TABLE \`webhook_deliveries\`;`)
  await db.run(sql`DROP INDEX \`articles_texts_text_idx\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_story\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_section\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_person\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`addresses_topic\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`feeds_text\`;`)
  await db.run(sql`ALTER TABLE \`site_settings\` DROP COLUMN \`feeds_stories\`;`)
}
