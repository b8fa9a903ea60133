import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`threads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`anchor_field\` text,
  	\`anchor_exact\` text,
  	\`anchor_prefix\` text,
  	\`anchor_suffix\` text,
  	\`anchor_start\` numeric,
  	\`text\` text NOT NULL,
  	\`created_by_id\` text(36),
  	\`edited_at\` text,
  	\`resolved_at\` text,
  	\`resolved_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`resolved_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`threads_created_by_idx\` ON \`threads\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`threads_resolved_by_idx\` ON \`threads\` (\`resolved_by_id\`);`)
  await db.run(sql`CREATE INDEX \`threads_updated_at_idx\` ON \`threads\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`threads_created_at_idx\` ON \`threads\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_createdAt_idx\` ON \`threads\` (\`document\`,\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`threads_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`threads\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`threads_rels_order_idx\` ON \`threads_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`threads_rels_parent_idx\` ON \`threads_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`threads_rels_path_idx\` ON \`threads_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`threads_rels_users_id_idx\` ON \`threads_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`messages\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`thread_id\` text(36) NOT NULL,
  	\`text\` text NOT NULL,
  	\`created_by_id\` text(36),
  	\`edited_at\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`thread_id\`) REFERENCES \`threads\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_thread_idx\` ON \`messages\` (\`thread_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_by_idx\` ON \`messages\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_updated_at_idx\` ON \`messages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`messages_created_at_idx\` ON \`messages\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`messages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`messages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`messages_rels_order_idx\` ON \`messages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`messages_rels_parent_idx\` ON \`messages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`messages_rels_path_idx\` ON \`messages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`messages_rels_users_id_idx\` ON \`messages_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`assignments\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`assignee_id\` text(36),
  	\`role\` text DEFAULT 'writer' NOT NULL,
  	\`due\` text,
  	\`note\` text,
  	\`state\` text DEFAULT 'open' NOT NULL,
  	\`created_by_id\` text(36),
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`assignee_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`created_by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`assignments_assignee_idx\` ON \`assignments\` (\`assignee_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_by_idx\` ON \`assignments\` (\`created_by_id\`);`)
  await db.run(sql`CREATE INDEX \`assignments_updated_at_idx\` ON \`assignments\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`assignments_created_at_idx\` ON \`assignments\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`document_state_idx\` ON \`assignments\` (\`document\`,\`state\`);`)
  await db.run(sql`CREATE INDEX \`assignee_state_due_idx\` ON \`assignments\` (\`assignee_id\`,\`state\`,\`due\`);`)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`to_id\` text(36),
  	\`by_id\` text(36),
  	\`kind\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`thread\` text,
  	\`text\` text NOT NULL,
  	\`at\` text NOT NULL,
  	\`read_at\` text,
  	\`mail\` text NOT NULL,
  	\`mail_at\` text,
  	\`attempts\` numeric,
  	\`mail_error\` text,
  	FOREIGN KEY (\`to_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`by_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_to_idx\` ON \`notifications\` (\`to_id\`);`)
  await db.run(sql`CREATE INDEX \`notifications_by_idx\` ON \`notifications\` (\`by_id\`);`)
  await db.run(sql`CREATE INDEX \`to_readAt_at_idx\` ON \`notifications\` (\`to_id\`,\`read_at\`,\`at\`);`)
  await db.run(sql`CREATE INDEX \`mail_mailAt_idx\` ON \`notifications\` (\`mail\`,\`mail_at\`);`)
  await db.run(sql`CREATE TABLE \`notification_choices\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`person_id\` text(36),
  	\`kind\` text NOT NULL,
  	\`way\` text NOT NULL,
  	FOREIGN KEY (\`person_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`notification_choices_person_idx\` ON \`notification_choices\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`notification_choices_kind_idx\` ON \`notification_choices\` (\`kind\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`person_kind_idx\` ON \`notification_choices\` (\`person_id\`,\`kind\`);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_working_headline\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_due\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_commissioned_length\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_length_note\` text;`)
  await db.run(sql`CREATE INDEX \`articles_planning_planning_due_idx\` ON \`articles\` (\`planning_due\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_working_headline\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_due\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_commissioned_length\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_length_note\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_planning_version_planning_due_idx\` ON \`_articles_v\` (\`version_planning_due\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`threads\`;`)
  await db.run(sql`DROP TABLE \`threads_rels\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`messages_rels\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`notification_choices\`;`)
  await db.run(sql`DROP INDEX \`articles_planning_planning_due_idx\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`planning_working_headline\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`planning_due\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`planning_commissioned_length\`;`)
  await db.run(sql`ALTER TABLE \`articles\` DROP COLUMN \`planning_length_note\`;`)
  await db.run(sql`DROP INDEX \`_articles_v_version_planning_version_planning_due_idx\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_planning_working_headline\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_planning_due\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_planning_commissioned_length\`;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` DROP COLUMN \`version_planning_length_note\`;`)
}
