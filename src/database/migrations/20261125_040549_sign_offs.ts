import { type MigrateUpArgs, type MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
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
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_offs\`;`)
}
