import { attempt, openDialog } from '../app-store';
import { acceptVanished } from '../conflict/vanished';
import { request } from '../ipc';
import { closeNewsroom, goToNewsroom, makeNewsroom } from '../newsroom';
import { useFound } from '../recovery/found';
import { newStory } from '../story/open-story';
import { pasteAsStory } from '../story/paste-story';
import type { Action } from './action';
import { app, canExport, canTakeOver, canWrite, hasNewsroom } from './conditions';
import { newUsualStory } from './profile-actions';

/** What no start needs. */
const loadBackups = () => import('../backups/backups');

export const fileActions: readonly Action[] = [
  {
    id: 'new-story',
    label: 'New story',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+N',
    isEnabled: canWrite,
    run: () => newUsualStory(),
  },
  {
    id: 'new-video',
    label: 'New video',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Shift+N',
    isEnabled: canWrite,
    run: () => newStory('video'),
  },
  {
    id: 'paste-story',
    label: 'Paste as story',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Alt+V',
    isEnabled: canWrite,
    run: () => pasteAsStory(),
  },
  {
    id: 'export',
    label: 'Export…',
    menu: 'File',
    keys: 'Mod+E',
    isEnabled: canExport,
    separated: true,
    run: () => openDialog('export'),
  },
  {
    id: 'open-newsroom',
    label: 'Open newsroom…',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+O',
    separated: true,
    run: () => goToNewsroom(() => request('newsroom.choose')),
  },
  {
    id: 'new-newsroom',
    label: 'New newsroom…',
    menu: 'File',
    mainWindow: 'from-anywhere',
    run: () => makeNewsroom(),
  },
  {
    id: 'sample-newsroom',
    label: 'Open the sample newsroom…',
    menu: 'File',
    mainWindow: 'from-anywhere',
    run: () => goToNewsroom(() => request('newsroom.openSample')),
  },
  {
    id: 'reveal-newsroom',
    label: 'Show newsroom in file manager',
    menu: 'File',
    isEnabled: hasNewsroom,
    run: () => attempt(() => request('newsroom.reveal')),
  },
  {
    id: 'take-over',
    label: 'Take over newsroom…',
    menu: 'File',
    isEnabled: canTakeOver,
    run: () => openDialog('take-over'),
  },
  {
    id: 'accept-vanished',
    label: 'Reload from folder as it is',
    menu: 'File',
    isEnabled: () => (app().newsroom?.vanished ?? 0) > 0,
    run: () => acceptVanished(),
  },
  {
    id: 'restore-words',
    label: 'Restore found words…',
    menu: 'File',
    mainWindow: 'alone',
    isEnabled: () => useFound.getState().found.length > 0,
    run: async () => (await import('../recovery/recovery-store')).showFound(),
  },
  {
    id: 'backup-now',
    label: 'Back up now',
    menu: 'File',
    mainWindow: 'from-anywhere',
    isEnabled: hasNewsroom,
    separated: true,
    run: async () => (await loadBackups()).backUpNow(),
  },
  {
    id: 'restore-backup',
    label: 'Restore a backup…',
    menu: 'File',
    mainWindow: 'from-anywhere',
    run: async () => (await loadBackups()).chooseBackup(),
  },
  {
    id: 'close-newsroom',
    label: 'Close newsroom',
    menu: 'File',
    mainWindow: 'from-anywhere',
    separated: true,
    isEnabled: hasNewsroom,
    run: () => closeNewsroom(),
  },
];
