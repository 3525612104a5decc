import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectRoot } from './setup/project.mjs';

/** @type {string} */
let project;

beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'copydesk-lint-'));
  copyFileSync(join(projectRoot, '.oxlintrc.json'), join(project, '.oxlintrc.json'));
});
afterEach(() => rmSync(project, { recursive: true }));

/**
 * @param {string} path of a file in a project like ours
 * @param {string} code
 * @returns {string[]} what our linter says of it
 */
function lint(path, code) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), code);
  const linter = join(projectRoot, 'node_modules', 'oxlint', 'bin', 'oxlint');
  let output = '';
  try {
    output = execFileSync(process.execPath, [linter, '--format=json'], {
      cwd: project,
      encoding: 'utf8',
    });
  } catch (error) {
    // It ends with 1 when it has something to say.
    if (!(error instanceof Error && 'stdout' in error)) throw error;
    output = String(error.stdout);
  }
  /** @type {{ diagnostics: { code: string, message: string, help: string }[] }} */
  const { diagnostics } = JSON.parse(output);
  return diagnostics
    .filter(({ code: rule }) => rule.includes('no-restricted'))
    .map(({ message, help }) => `${message} ${help}`);
}

describe('a forbidden import is refused, and told what to do instead', () => {
  test.each([
    ['electron/handlers/a.ts', `import { ipcMain } from 'electron'`, 'electron/handlers/ and name'],
    ['electron/store/a.ts', `import { ipcMain } from 'electron'`, 'electron/handlers/ and name'],
    ['electron/photos/a.ts', `import { Low } from 'lowdb'`, 'Call the store instead'],
    ['electron/photos/a.ts', `import { TextFile } from 'lowdb/node'`, 'Call the store instead'],
    ['electron/ipc.ts', `import { Low } from 'lowdb'`, 'Call the store instead'],
    ['electron/window.ts', `import { x } from '../renderer/app'`, 'belongs in shared/'],
    ['electron/ipc.ts', `import { x } from '../renderer/app'`, 'belongs in shared/'],
    ['electron/store/a.ts', `import { x } from '../../renderer/app'`, 'belongs in shared/'],
    ['electron/preload.ts', `import { names } from '../shared/ipc'`, 'import type'],
    ['electron/preload.ts', `import { z } from 'zod'`, 'import type'],
    ['electron/preload.ts', `import { readFile } from 'node:fs'`, 'import type'],
    ['renderer/story/a.tsx', `import { x } from '../../electron/window'`, 'renderer/ipc.ts'],
    ['renderer/story/a.tsx', `import { ipcRenderer } from 'electron'`, 'renderer/ipc.ts'],
    ['renderer/story/a.tsx', `import { readFile } from 'node:fs'`, 'electron/handlers/'],
    ['renderer/story/a.tsx', `import { Low } from 'lowdb'`, 'renderer/ipc.ts'],
    ['renderer/story/a.tsx', `import sharp from 'sharp'`, 'renderer/ipc.ts'],
    ['renderer/ipc.ts', `import { ipcRenderer } from 'electron'`, 'renderer/ipc.ts'],
    ['shared/story.ts', `import { useState } from 'react'`, 'component in renderer/'],
    ['shared/a/b.ts', `import { useEditor } from '@tiptap/react'`, 'component in renderer/'],
    ['shared/story.ts', `import { app } from 'electron'`, 'belongs in electron/'],
    ['shared/story.ts', `import { join } from 'node:path'`, 'belongs in electron/'],
    ['shared/story.ts', `import { readFile } from 'node:fs/promises'`, 'belongs in electron/'],
    ['shared/story.ts', `import sharp from 'sharp'`, 'electron/photos/'],
    ['shared/story.ts', `import { Low } from 'lowdb'`, 'electron/store/'],
    ['shared/story.ts', `import { x } from '../renderer/app'`, 'pure packages only'],
    ['shared/a/b.ts', `import { x } from '../../electron/window'`, 'pure packages only'],
    ['shared/story.test.ts', `import { x } from '../electron/window'`, 'stays on its side'],
    ['renderer/a.test.tsx', `import { x } from '../electron/window'`, 'stays on its side'],
    ['e2e/a.spec.ts', `import { x } from '../electron/window'`, 'drive the built app'],
    ['e2e/screens/a.ts', `import { x } from '../../renderer/app'`, 'drive the built app'],
  ])('%s: %s', (path, code, advice) => {
    expect(lint(path, `${code};\n`)).toEqual([expect.stringContaining(advice)]);
  });
});

test.each(['window', 'globalThis'])('the bridge on %s is for renderer/ipc.ts only', (holder) => {
  const code = `export const answer = ${holder}.copydesk.request('x');\n`;
  expect(lint('renderer/story/a.ts', code)).toEqual([expect.stringContaining('renderer/ipc.ts')]);
  rmSync(join(project, 'renderer'), { recursive: true });
  expect(lint('renderer/ipc.ts', code)).toEqual([]);
});

describe('what the architecture allows passes', () => {
  test.each([
    ['electron/ipc.ts', `import { ipcMain } from 'electron'`],
    ['electron/store/a.ts', `import { Low } from 'lowdb'`],
    ['electron/window.ts', `import { BrowserWindow } from 'electron'`],
    ['electron/handlers/a.ts', `import { story } from '../../shared/story'`],
    ['electron/photos/a.ts', `import sharp from 'sharp'`],
    ['electron/preload.ts', `import { contextBridge } from 'electron'`],
    ['electron/preload.ts', `import type { Contract } from '../shared/ipc'`],
    ['renderer/story/a.tsx', `import { story } from '../../shared/story'`],
    ['renderer/story/a.tsx', `import { request } from '../ipc'`],
    ['shared/story.ts', `import { z } from 'zod'`],
    ['shared/document/index.ts', `import { Node } from '@tiptap/core'`],
    ['shared/story.test.ts', `import { readFile } from 'node:fs/promises'`],
    ['e2e/a.spec.ts', `import { readFile } from 'node:fs/promises'`],
  ])('%s: %s', (path, code) => {
    expect(lint(path, `${code};\n`)).toEqual([]);
  });
});
