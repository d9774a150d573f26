/** "Cofr": `file coffer.db` names it, and another program's database is not taken for ours. */
export const APPLICATION_ID = 0x436f6672;

/** PRAGMA user_version. Another one is refused, never guessed at. */
export const SCHEMA_VERSION = 1;

/**
 * Says that a database opened but is not what this vault reads: beside SQLite's result codes, which
 * are positive.
 */
export const NOT_OURS = -1;

/**
 * Every statement of the schema; what stands in sqlite_schema is compared with them at each start.
 */
export const SCHEMA = [
  `CREATE TABLE partition (
  id BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
  slot INTEGER NOT NULL UNIQUE CHECK (slot >= 0),
  label TEXT NOT NULL UNIQUE,
  generation INTEGER NOT NULL CHECK (generation > 0),
  manifest BLOB NOT NULL,
  audit_public_key BLOB NOT NULL
) STRICT`,
  `CREATE TABLE unseal_slot (
  partition BLOB NOT NULL REFERENCES partition (id) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  slot BLOB NOT NULL,
  PRIMARY KEY (partition, position)
) STRICT, WITHOUT ROWID`,
  `CREATE TABLE record (
  partition BLOB NOT NULL REFERENCES partition (id) ON DELETE CASCADE,
  id BLOB NOT NULL CHECK (length(id) = 16),
  kind INTEGER NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  blob BLOB NOT NULL,
  PRIMARY KEY (partition, id)
) STRICT, WITHOUT ROWID`,
] as const;
