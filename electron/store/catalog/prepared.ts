import type Database from 'libsql';

const known = new WeakMap<Database.Database, Map<string, Database.Statement>>();

/** A statement of this connection, prepared once: that takes longer than most of them run. */
export function prepared(database: Database.Database, sql: string): Database.Statement {
  const statements = known.get(database) ?? new Map<string, Database.Statement>();
  known.set(database, statements);
  const statement = statements.get(sql) ?? database.prepare(sql);
  statements.set(sql, statement);
  return statement;
}
