import { NO_WINDOWS, type Context } from '../context';
import { KeptWords } from '../crashes/kept-words';
import { UnsavedStories } from '../crashes/unsaved-stories';
import { runHere } from '../isolated/tasks';
import { AccessWatch } from '../store/access/access-watch';
import { LeftOff } from '../store/left-off';
import { Preferences } from '../store/preferences';
import { Newsroom } from '../store/newsroom';
import { OutsideChanges } from '../store/outside/outside-changes';
import { inSampleCopy, SAMPLE_NEWSROOM } from '../store/testing';
import { Thinning } from '../store/revisions/thinning';
import { Turns } from '../store/turns';
import type { ExportPictures } from './export';

/** No small copies and no sheets of them. */
export const NO_PICTURES: ExportPictures = {
  renditions: { get: async () => new Uint8Array() },
  printSheet: async () => new Uint8Array(),
};

/** A context without Electron on a copy of the sample newsroom; dialogs are cancelled. */
export function withContext(
  work: (context: Context & { newsroom: Newsroom }, folder: string) => Promise<void>,
): Promise<void> {
  return inSampleCopy(async (folder) => {
    const nowhere = async () => null;
    await work(
      {
        languages: () => ['fr-FR', 'en-GB'],
        newsroom: await Newsroom.open(folder),
        windows: NO_WINDOWS,
        switches: new Turns(),
        preferences: await Preferences.open(`${folder}-profile`),
        leftOff: await LeftOff.open(`${folder}-profile`),
        outside: new OutsideChanges({ stories() {}, photos() {}, newsroom() {}, failed() {} }),
        keptWords: new KeptWords(`${folder}-profile/unsaved`),
        unsaved: new UnsavedStories(),
        thinning: new Thinning(),
        accessWatch: new AccessWatch({ changed() {}, async free() {} }),
        dialogs: {
          chooseFolder: nowhere,
          chooseNewFolder: nowhere,
          chooseNewFile: nowhere,
          choosePictures: async () => [],
          chooseBackup: nowhere,
          chooseCodes: nowhere,
        },
        clipboard: {
          text: async () => '',
          html: async () => '',
          write: async () => {},
        },
        sampleFolder: SAMPLE_NEWSROOM,
        documentsFolder: folder,
        catalog: {},
        runTask: runHere,
        runLongTask: runHere,
        runSpelling: runHere,
        reveal: () => {},
        openFile: async () => {},
      },
      folder,
    );
  });
}
