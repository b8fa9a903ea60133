import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`media_changes\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`media\` text NOT NULL,
  	\`state\` text NOT NULL,
  	\`title\` text,
  	\`changed\` text,
  	\`sent\` text,
  	\`before\` text,
  	\`asked_by\` text,
  	\`asked_by_name\` text,
  	\`at\` text NOT NULL,
  	\`decided_by\` text,
  	\`decided_by_name\` text,
  	\`decided_at\` text,
  	\`note\` text,
  	\`blur\` text,
  	\`version\` text,
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
  	\`sizes_full_avif_filename\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`media_changes_state_idx\` ON \`media_changes\` (\`state\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_changes_filename_idx\` ON \`media_changes\` (\`filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_thumbnail_sizes_thumbnail_filename_idx\` ON \`media_changes\` (\`sizes_thumbnail_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_thumbnail_avif_sizes_thumbnail_avif__idx\` ON \`media_changes\` (\`sizes_thumbnail_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_card_sizes_card_filename_idx\` ON \`media_changes\` (\`sizes_card_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_card_avif_sizes_card_avif_filename_idx\` ON \`media_changes\` (\`sizes_card_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_wide_sizes_wide_filename_idx\` ON \`media_changes\` (\`sizes_wide_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_wide_avif_sizes_wide_avif_filename_idx\` ON \`media_changes\` (\`sizes_wide_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_full_sizes_full_filename_idx\` ON \`media_changes\` (\`sizes_full_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_changes_sizes_full_avif_sizes_full_avif_filename_idx\` ON \`media_changes\` (\`sizes_full_avif_filename\`);`)
  await db.run(sql`CREATE INDEX \`media_state_decidedAt_idx\` ON \`media_changes\` (\`media\`,\`state\`,\`decided_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`media_changes\`;`)
}
