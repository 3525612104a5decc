import { dirname, join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { ExportResult } from '../../shared/ipc';
import { openNewsroom, type Context } from '../context';
import { formatById } from '../formats';
import type { ExportJob } from '../formats/format';
import { exportName, exportRefusals, exportStory } from '../formats/export-story';
import type { Handlers } from '../ipc';
import { isInside, refuseLinkOut } from '../store/inside';
import type { Newsroom } from '../store/newsroom';
import { relatedStories } from './related-stories';
import { photosOf } from './story-photos';

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `export.${string}`>>;

/** Sending stories out. One export runs at a time; the last one is the one that can be shown. */
export function exportHandlers(context: Context, progress: ExportJob['progress']): ExportHandlers {
  let running: AbortController | null = null;
  let last: ExportResult | null = null;
  const lastExport = () => {
    if (last === null) throw new UserError('not-found', 'Nothing has been exported yet.');
    return last;
  };
  return {
    async 'export.defaults'(storyId) {
      const story = await openNewsroom(context).stories.copy(storyId);
      const parentFolder = last === null ? context.documentsFolder : dirname(last.folder);
      return { parentFolder, name: exportName(story) };
    },
    async 'export.refusal'({ storyId, formatId }) {
      const { stories, photos } = openNewsroom(context);
      const refusals = exportRefusals(await stories.copy(storyId), formatById(formatId), (id) =>
        photos.get(id),
      );
      return refusals[0] ?? null;
    },
    'export.chooseFolder': () => context.dialogs.chooseFolder('Export into', 'Choose'),
    async 'export.run'({ storyId, formatId, ...place }) {
      const newsroom = openNewsroom(context);
      if (running !== null) throw new UserError('refused', 'Another export is still running.');
      // From the first moment: a cancel may come before there is anything to cancel.
      const { signal } = (running = new AbortController());
      try {
        await refuseInside(newsroom, place.parentFolder);
        const story = await newsroom.stories.copy(storyId);
        const photos = photosOf(story, newsroom);
        for (const photo of photos.values()) {
          await refuseLinkOut(newsroom.path, newsroom.photos.originalPath(photo), photo.fileName);
        }
        last = await exportStory({
          ...place,
          story,
          format: formatById(formatId),
          desk: newsroom.desk,
          photos,
          stories: await relatedStories(story, newsroom),
          originalPath: (photo) => newsroom.photos.originalPath(photo),
          runTask: context.runTask,
          progress,
          signal,
        });
        return last;
      } finally {
        running = null;
      }
    },
    'export.cancel': () => running?.abort(),
    'export.reveal': () => context.reveal(lastExport().folder),
    'export.openPage': () => {
      const { folder, entryFile } = lastExport();
      return context.openFile(join(folder, entryFile));
    },
  };
}

/** What leaves the newsroom must not land in it: it would be taken for part of it. */
async function refuseInside({ path }: Newsroom, parentFolder: string): Promise<void> {
  if (await isInside(path, parentFolder)) {
    throw new UserError('refused', 'This place is inside the newsroom. Choose another folder.');
  }
}
