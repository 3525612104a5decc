import { attempt, openDialog, useApp } from '../app-store';
import { acceptVanished } from '../conflict/vanished';
import { request } from '../ipc';
import { closeNewsroom, goToNewsroom, makeNewsroom } from '../newsroom';
import { refreshPhotos } from '../photos/photos';
import { useFound } from '../recovery/found';
import { newStory } from '../story/open-story';
import { pasteAsStory } from '../story/paste-story';
import type { Action } from './action';
import { app, cannotExport, cannotTakeOver, cannotWrite, noNewsroom, noPhotos } from './conditions';
import { newUsualStory } from './profile-actions';

/** What no start needs. */
const loadBackups = () => import('../backups/backups');

export const fileActions: readonly Action[] = [
  {
    id: 'new-story',
    label: 'New story',
    words: 'article create',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+N',
    whyNot: cannotWrite,
    run: () => newUsualStory(),
  },
  {
    id: 'new-video',
    label: 'New video',
    words: 'create',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Shift+N',
    whyNot: cannotWrite,
    run: () => newStory('video'),
  },
  {
    id: 'paste-story',
    label: 'Paste as story',
    menu: 'File',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Alt+V',
    whyNot: cannotWrite,
    run: () => pasteAsStory(),
  },
  {
    id: 'add-photos',
    label: 'Add pictures…',
    words: 'photos images import',
    menu: 'File',
    mainWindow: 'from-anywhere',
    whyNot: cannotWrite,
    separated: true,
    run: () => addPictures('photos.choose'),
  },
  {
    id: 'add-photo-folder',
    label: 'Add a folder of pictures…',
    words: 'photos images import',
    menu: 'File',
    mainWindow: 'from-anywhere',
    whyNot: cannotWrite,
    run: () => addPictures('photos.chooseFolder'),
  },
  {
    id: 'export',
    label: 'Export…',
    words: 'html save as download',
    menu: 'File',
    keys: 'Mod+E',
    whyNot: cannotExport,
    separated: true,
    run: () => openDialog('export'),
  },
  {
    id: 'export-photos',
    label: 'Export photos…',
    words: 'pictures images download',
    menu: 'File',
    mainWindow: 'alone',
    keys: 'Mod+Shift+E',
    whyNot: noPhotos,
    run: () => openDialog('export-photos'),
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
    whyNot: noNewsroom,
    run: () => attempt(() => request('newsroom.reveal')),
  },
  {
    id: 'take-over',
    label: 'Take over newsroom…',
    menu: 'File',
    whyNot: cannotTakeOver,
    run: () => openDialog('take-over'),
  },
  {
    id: 'accept-vanished',
    label: 'Reload from folder as it is',
    menu: 'File',
    whyNot: () =>
      noNewsroom() ??
      ((app().newsroom?.vanished ?? 0) > 0 ? null : 'No stories are gone from the folder.'),
    run: () => acceptVanished(),
  },
  {
    id: 'restore-words',
    label: 'Restore found words…',
    menu: 'File',
    mainWindow: 'alone',
    whyNot: () => (useFound.getState().found.length > 0 ? null : 'There are no found words.'),
    run: async () => (await import('../recovery/recovery-store')).showFound(),
  },
  {
    id: 'backup-now',
    label: 'Back up now',
    menu: 'File',
    mainWindow: 'from-anywhere',
    whyNot: noNewsroom,
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
    whyNot: noNewsroom,
    run: () => closeNewsroom(),
  },
];

/** Takes pictures in, and shows them. */
async function addPictures(what: 'photos.choose' | 'photos.chooseFolder') {
  const { ingestChosen } = await import('../photos/ingest/ingest');
  const added = await ingestChosen(what, 'wall');
  if (added.length === 0) return;
  useApp.setState({ screen: 'photos' });
  await refreshPhotos();
}
