import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** What Copydesk was started with. */
export interface StartArguments {
  /** Newsroom to open, absolute; null to open the last one. */
  newsroom: string | null;
  /** Folder for what this person's Copydesk remembers, absolute; null for the system's place. */
  userData: string | null;
  /** Story to open; null for the one open last. */
  story: string | null;
}

/**
 * Reads the command line. Switches of Chromium and the app folder that a development run names are
 * left aside; a newsroom may also be given as its folder or its `desk.json`, as file managers do.
 *
 * @param folder that relative paths start from: where Copydesk was started.
 */
export function readArguments(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  folder: string = process.cwd(),
): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: {
      newsroom: { type: 'string' },
      'user-data-dir': { type: 'string' },
      story: { type: 'string' },
    },
    strict: false,
    allowPositionals: true,
  });
  const newsroom =
    text(values.newsroom) ??
    text(environment.COPYDESK_NEWSROOM) ??
    positionals.map((path) => newsroomFolder(resolve(folder, path))).find((path) => path !== null);
  const userData = text(values['user-data-dir']);
  return {
    newsroom: newsroom === undefined ? null : resolve(folder, newsroom),
    userData: userData === undefined ? null : resolve(folder, userData),
    story: text(values.story) ?? null,
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The newsroom that a path stands for: its `desk.json`, or the folder that holds one. */
function newsroomFolder(path: string): string | null {
  if (basename(path) === 'desk.json') return dirname(path);
  return existsSync(join(path, 'desk.json')) ? path : null;
}
