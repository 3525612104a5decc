import { dirname, join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { ExportResult } from '../../shared/ipc';
import { openNewsroom, type Context } from '../context';
import { formatById } from '../formats';
import type { ExportJob } from '../formats/format';
import { exportName, exportRefusals, exportStory } from '../formats/export-story';
import type { Handlers } from '../ipc';
import type { PhotosOrder } from '../photos/export/export-photos';
import type { RenditionCache } from '../photos/rendition-cache';
import { isInside, refuseLinkOut } from '../store/inside';
import type { Newsroom } from '../store/newsroom';
import { relatedStories } from './related-stories';
import { photosOf } from './story-photos';

/** How a picture of photos is made, and a page of them printed. */
export interface ExportPictures {
  renditions: Pick<RenditionCache, 'get'>;
  printSheet: PhotosOrder['print'];
}

type ExportHandlers = Pick<Handlers, Extract<keyof Handlers, `export.${string}`>>;

/** Sending stories and photos out. One export runs at a time; the last one is the one that can be shown. */
export function exportHandlers(
  context: Context,
  progress: ExportJob['progress'],
  { renditions, printSheet }: ExportPictures,
): ExportHandlers {
  let running: AbortController | null = null;
  let last: ExportResult | null = null;
  const lastExport = () => {
    if (last === null) throw new UserError('not-found', 'Nothing has been exported yet.');
    return last;
  };
  const lastPlace = () => (last === null ? context.documentsFolder : dirname(last.folder));
  const alone = async <Result>(work: (signal: AbortSignal) => Promise<Result>) => {
    if (running !== null) throw new UserError('refused', 'Another export is still running.');
    // From the first moment: a cancel may come before there is anything to cancel.
    const { signal } = (running = new AbortController());
    try {
      return await work(signal);
    } finally {
      running = null;
    }
  };
  return {
    async 'export.defaults'(storyId) {
      const story = await openNewsroom(context).stories.copy(storyId);
      return { parentFolder: lastPlace(), name: exportName(story) };
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
      last = await alone(async (signal) => {
        await refuseInside(newsroom, place.parentFolder);
        const story = await newsroom.stories.copy(storyId);
        const photos = photosOf(story, newsroom);
        for (const photo of photos.values()) {
          await refuseLinkOut(newsroom.path, newsroom.photos.originalPath(photo), photo.fileName);
        }
        return exportStory({
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
      });
      return last;
    },
    'export.photosPlace': () => ({ parentFolder: lastPlace(), name: photosName(new Date()) }),
    async 'export.photos'({ ids, ...leaving }) {
      const newsroom = openNewsroom(context);
      const exported = await alone(async (signal) => {
        await refuseInside(newsroom, leaving.parentFolder);
        const { exportPhotos } = await import('../photos/export/export-photos');
        return exportPhotos({
          ...leaving,
          photos: ids.flatMap((id) => newsroom.photos.get(id) ?? []),
          newsroom,
          runTask: context.runTask,
          thumbnail: (photo) => renditions.get(newsroom, photo, 'thumb'),
          print: printSheet,
          progress,
          signal,
        });
      });
      last = { folder: exported.folder, entryFile: '' };
      return exported;
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

/** The name that photos are offered to leave under: the day, by this computer's clock. */
function photosName(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `Photos ${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
