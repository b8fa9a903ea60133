/**
 * How often something is tried that no single try decides, such as a sequence drawn at random. SecantusDB takes three
 * times as long as SQLite.
 */
export const drawn = (times: { sqlite: number; mongodb: number }): number =>
  process.env['DATABASE_URL'] ? times.mongodb : times.sqlite
