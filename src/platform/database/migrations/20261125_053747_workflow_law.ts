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
  await db.run(sql`CREATE TABLE \`sign_offs\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`state\` text NOT NULL,
  	\`resource\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`rev\` numeric NOT NULL,
  	\`published_by\` text,
  	\`published_by_name\` text,
  	\`published_at\` text NOT NULL,
  	\`reason\` text,
  	\`writers\` text,
  	\`signed_by\` text,
  	\`signed_by_name\` text,
  	\`signed_at\` text,
  	\`note\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`sign_offs_state_idx\` ON \`sign_offs\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`resource_document_state_idx\` ON \`sign_offs\` (\`resource\`,\`document\`,\`state\`);`)
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
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`action\` text NOT NULL,
  	\`resource\` text,
  	\`document\` text,
  	\`rev\` numeric,
  	\`actor_kind\` text NOT NULL,
  	\`actor_id\` text,
  	\`actor_name\` text,
  	\`door\` text NOT NULL,
  	\`address\` text,
  	\`agent\` text,
  	\`reason\` text,
  	\`details\` text,
  	\`previous_hash\` text NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_events_seq_idx\` ON \`audit_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_action_idx\` ON \`audit_events\` (\`action\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_actor_id_idx\` ON \`audit_events\` (\`actor_id\`);`)
  await db.run(sql`CREATE INDEX \`resource_document_seq_idx\` ON \`audit_events\` (\`resource\`,\`document\`,\`seq\`);`)
  await db.run(sql`CREATE TABLE \`audit_heads\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_heads_name_idx\` ON \`audit_heads\` (\`name\`);`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_working_headline\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_due\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_commissioned_length\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`planning_length_note\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`embargo_indefinite\` integer;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`articles\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`articles_planning_planning_due_idx\` ON \`articles\` (\`planning_due\`);`)
  await db.run(sql`CREATE INDEX \`articles_created_by_key_idx\` ON \`articles\` (\`created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`articles_saved_by_idx\` ON \`articles\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_working_headline\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_due\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_commissioned_length\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_planning_length_note\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_embargo_indefinite\` integer;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_articles_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_planning_version_planning_due_idx\` ON \`_articles_v\` (\`version_planning_due\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_created_by_key_idx\` ON \`_articles_v\` (\`version_created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`_articles_v_version_version_saved_by_idx\` ON \`_articles_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`sections\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`sections_created_by_key_idx\` ON \`sections\` (\`created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`sections_saved_by_idx\` ON \`sections\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_sections_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_created_by_key_idx\` ON \`_sections_v\` (\`version_created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`_sections_v_version_version_saved_by_idx\` ON \`_sections_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`persons\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`persons_created_by_key_idx\` ON \`persons\` (\`created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`persons_saved_by_idx\` ON \`persons\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_persons_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_created_by_key_idx\` ON \`_persons_v\` (\`version_created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`_persons_v_version_version_saved_by_idx\` ON \`_persons_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`writers\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`approvals\` text;`)
  await db.run(sql`ALTER TABLE \`trending_items\` ADD \`lanes\` text;`)
  await db.run(sql`CREATE INDEX \`trending_items_created_by_key_idx\` ON \`trending_items\` (\`created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`trending_items_saved_by_idx\` ON \`trending_items\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_withdrawal_notice\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_writers\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_approvals\` text;`)
  await db.run(sql`ALTER TABLE \`_trending_items_v\` ADD \`version_lanes\` text;`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_created_by_key_idx\` ON \`_trending_items_v\` (\`version_created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`_trending_items_v_version_version_saved_by_idx\` ON \`_trending_items_v\` (\`version_saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`created_by_key\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`media_created_by_key_idx\` ON \`media\` (\`created_by_key\`);`)
  await db.run(sql`CREATE INDEX \`media_saved_by_idx\` ON \`media\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`disabled\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`second_factor\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`last_login_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`attempted_at\` text;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`users_saved_by_idx\` ON \`users\` (\`saved_by_id\`);`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`lock_until\`;`)
  await db.run(sql`ALTER TABLE \`payload_locked_documents_rels\` ADD \`keys_id\` text(36) REFERENCES keys(id);`)
  await db.run(sql`CREATE INDEX \`payload_locked_documents_rels_keys_id_idx\` ON \`payload_locked_documents_rels\` (\`keys_id\`);`)
  await db.run(sql`ALTER TABLE \`payload_preferences_rels\` ADD \`keys_id\` text(36) REFERENCES keys(id);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_keys_id_idx\` ON \`payload_preferences_rels\` (\`keys_id\`);`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`preview_page\` text;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`show_history\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`rev\` numeric;`)
  await db.run(sql`ALTER TABLE \`site_settings\` ADD \`saved_by_id\` text(36) REFERENCES users(id);`)
  await db.run(sql`CREATE INDEX \`site_settings_saved_by_idx\` ON \`site_settings\` (\`saved_by_id\`);`)
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
  await db.run(sql`DROP TABLE \`articles_corrections\`;`)
  await db.run(sql`DROP TABLE \`_articles_v_version_corrections\`;`)
  await db.run(sql`DROP TABLE \`sessions\`;`)
  await db.run(sql`DROP TABLE \`second_factors\`;`)
  await db.run(sql`DROP TABLE \`keys_scopes\`;`)
  await db.run(sql`DROP TABLE \`keys\`;`)
  await db.run(sql`DROP TABLE \`threads\`;`)
  await db.run(sql`DROP TABLE \`threads_rels\`;`)
  await db.run(sql`DROP TABLE \`messages\`;`)
  await db.run(sql`DROP TABLE \`messages_rels\`;`)
  await db.run(sql`DROP TABLE \`assignments\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`notification_choices\`;`)
  await db.run(sql`DROP TABLE \`sign_offs\`;`)
  await db.run(sql`DROP TABLE \`redirects\`;`)
  await db.run(sql`DROP TABLE \`redirects_rels\`;`)
  await db.run(sql`DROP TABLE \`preview_links\`;`)
  await db.run(sql`DROP TABLE \`schedules\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`audit_heads\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_media\` (
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
  await db.run(sql`INSERT INTO \`__new_media\`("id", "alt", "caption", "credit", "rights", "rights_until", "rights_note", "blur", "is_live", "created_by_id", "origin_system", "origin_key", "origin_hash", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename", "sizes_thumbnail_avif_url", "sizes_thumbnail_avif_width", "sizes_thumbnail_avif_height", "sizes_thumbnail_avif_mime_type", "sizes_thumbnail_avif_filesize", "sizes_thumbnail_avif_filename", "sizes_card_url", "sizes_card_width", "sizes_card_height", "sizes_card_mime_type", "sizes_card_filesize", "sizes_card_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_wide_url", "sizes_wide_width", "sizes_wide_height", "sizes_wide_mime_type", "sizes_wide_filesize", "sizes_wide_filename", "sizes_wide_avif_url", "sizes_wide_avif_width", "sizes_wide_avif_height", "sizes_wide_avif_mime_type", "sizes_wide_avif_filesize", "sizes_wide_avif_filename", "sizes_full_url", "sizes_full_width", "sizes_full_height", "sizes_full_mime_type", "sizes_full_filesize", "sizes_full_filename", "sizes_full_avif_url", "sizes_full_avif_width", "sizes_full_avif_height", "sizes_full_avif_mime_type", "sizes_full_avif_filesize", "sizes_full_avif_filename") SELECT "id", "alt", "caption", "credit", "rights", "rights_until", "rights_note", "blur", "is_live", "created_by_id", "origin_system", "origin_key", "origin_hash", "updated_at", "created_at", "url", "thumbnail_u_r_l", "filename", "mime_type", "filesize", "width", "height", "focal_x", "focal_y", "sizes_thumbnail_url", "sizes_thumbnail_width", "sizes_thumbnail_height", "sizes_thumbnail_mime_type", "sizes_thumbnail_filesize", "sizes_thumbnail_filename", "sizes_thumbnail_avif_url", "sizes_thumbnail_avif_width", "sizes_thumbnail_avif_height", "sizes_thumbnail_avif_mime_type", "sizes_thumbnail_avif_filesize", "sizes_thumbnail_avif_filename", "sizes_card_url", "sizes_card_width", "sizes_card_height", "sizes_card_mime_type", "sizes_card_filesize", "sizes_card_filename", "sizes_card_avif_url", "sizes_card_avif_width", "sizes_card_avif_height", "sizes_card_avif_mime_type", "sizes_card_avif_filesize", "sizes_card_avif_filename", "sizes_wide_url", "sizes_wide_width", "sizes_wide_height", "sizes_wide_mime_type", "sizes_wide_filesize", "sizes_wide_filename", "sizes_wide_avif_url", "sizes_wide_avif_width", "sizes_wide_avif_height", "sizes_wide_avif_mime_type", "sizes_wide_avif_filesize", "sizes_wide_avif_filename", "sizes_full_url", "sizes_full_width", "sizes_full_height", "sizes_full_mime_type", "sizes_full_filesize", "sizes_full_filename", "sizes_full_avif_url", "sizes_full_avif_width", "sizes_full_avif_height", "sizes_full_avif_mime_type", "sizes_full_avif_filesize", "sizes_full_avif_filename" FROM \`media\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`ALTER TABLE \`__new_media\` RENAME TO \`media\`;`)
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
  await db.run(sql`CREATE TABLE \`__new_users\` (
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
  await db.run(sql`INSERT INTO \`__new_users\`("id", "name", "role", "person_id", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until") SELECT "id", "name", "role", "person_id", "updated_at", "created_at", "email", "reset_password_token", "reset_password_expiration", "salt", "hash", "reset_password_requested_at", "login_attempts", "lock_until" FROM \`users\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`ALTER TABLE \`__new_users\` RENAME TO \`users\`;`)
  await db.run(sql`CREATE INDEX \`users_role_idx\` ON \`users\` (\`role\`);`)
  await db.run(sql`CREATE INDEX \`users_person_idx\` ON \`users\` (\`person_id\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
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
  await db.run(sql`CREATE TABLE \`__new_site_settings\` (
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
  await db.run(sql`INSERT INTO \`__new_site_settings\`("id", "site_name", "tagline", "site_url", "language", "contact_email", "contact_phone", "contact_address", "front_fill", "front_limit", "updated_at", "created_at") SELECT "id", "site_name", "tagline", "site_url", "language", "contact_email", "contact_phone", "contact_address", "front_fill", "front_limit", "updated_at", "created_at" FROM \`site_settings\`;`)
  await db.run(sql`DROP TABLE \`site_settings\`;`)
  await db.run(sql`ALTER TABLE \`__new_site_settings\` RENAME TO \`site_settings\`;`)
}
