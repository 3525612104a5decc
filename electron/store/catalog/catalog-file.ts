import type Database from 'libsql';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasCode } from '../file-errors';
import { CATALOG_VERSION, TABLES } from './schema';

/** How long a connection waits while another process writes, before it says that it is busy. */
const PATIENCE_MS = 2_000;

/** Some 64 MB: the fewer checkpoints, the fewer waits for the disk while an index is being made. */
const CHECKPOINT_PAGES = 16_000;
/** Leaves the log alone, however long it is. */
const NO_CHECKPOINTS = 0;

/** A catalog that is open. */
export interface CatalogFile {
  database: Database.Database;
  /** Nothing can have happened to it since it was written. */
  wasClosedWell: boolean;
}

/**
 * Opens the catalog at `path`, making it anew when there is none, when it is of another version, or
 * when it is not as it was left.
 *
 * @throws Error of SQLite or of the system when nothing can be kept there.
 */
export async function openCatalogFile(path: string): Promise<CatalogFile> {
  mkdirSync(dirname(path), { recursive: true });
  const seal = readSeal(path);
  if (seal !== null && seal !== fingerprint(path)) removeCatalogFile(path);
  // From now on it is ours to change; a crash leaves it unsealed.
  rmSync(sealOf(path), { force: true });
  try {
    return { database: await connect(path), wasClosedWell: seal !== null };
  } catch (error) {
    console.warn('the catalog is made anew:', error);
    removeCatalogFile(path);
    return { database: await connect(path), wasClosedWell: true };
  }
}

/** A catalog that is nowhere but in memory, and empty. */
export async function openInMemory(): Promise<Database.Database> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(':memory:');
  makeTables(database);
  return database;
}

/** A further connection to a catalog that is open. */
export async function connect(path: string): Promise<Database.Database> {
  const { default: Libsql } = await import('libsql');
  const database = new Libsql(path);
  try {
    prepare(database);
  } catch (error) {
    database.close();
    throw error;
  }
  return database;
}

/**
 * Whether a commit of this connection moves a long write-ahead log into the catalog, which waits for the
 * disk: to be left to another connection while that writes a great deal.
 */
export function moveLog(database: Database.Database, isMoved: boolean): void {
  database.pragma(`wal_autocheckpoint = ${isMoved ? CHECKPOINT_PAGES : NO_CHECKPOINTS}`);
}

/**
 * Closes it, all in one file, and remembers how that looks.
 *
 * @throws Error of SQLite or of the system; it is closed all the same, and looked over when it is opened.
 */
export function closeCatalogFile(database: Database.Database, path: string): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
  writeFileSync(sealOf(path), fingerprint(path));
}

/** Removes a catalog that nobody has open, with all that SQLite keeps beside it. */
export function removeCatalogFile(path: string): void {
  for (const file of [path, `${path}-wal`, `${path}-shm`, sealOf(path)])
    rmSync(file, { force: true });
}

/**
 * How the catalog looked when it was closed; null when it was not closed well. SQLite does not notice
 * every change that something else makes to its file, but keeps all that was committed in a crash.
 */
function readSeal(path: string): string | null {
  try {
    return readFileSync(sealOf(path), 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function sealOf(path: string): string {
  return `${path}.seal`;
}

function fingerprint(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return `${stats?.size} ${stats?.mtimeMs}\n`;
}

function prepare(database: Database.Database): void {
  database.pragma(`busy_timeout = ${PATIENCE_MS}`);
  const [mode] = database.pragma('journal_mode = WAL') as { journal_mode: string }[];
  // Without it lists could not be read while the index is being built.
  if (mode?.journal_mode !== 'wal') throw new Error('No write-ahead log can be kept there');
  // After a power cut the last changes may be missing, which the stamps tell, but nothing is torn.
  database.pragma('synchronous = NORMAL');
  moveLog(database, true);
  const [{ user_version: version } = { user_version: 0 }] = database.pragma('user_version') as {
    user_version: number;
  }[];
  if (version === CATALOG_VERSION) return;
  if (version !== 0) throw new Error(`A catalog of version ${version}`);
  makeTables(database);
}

function makeTables(database: Database.Database): void {
  database.exec(`BEGIN IMMEDIATE; ${TABLES} PRAGMA user_version = ${CATALOG_VERSION}; COMMIT;`);
}
