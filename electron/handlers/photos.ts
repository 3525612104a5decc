import type { IngestProgress } from '../../shared/ipc-photos';
import type { AddedPhotos } from '../../shared/photos/added-photos';
import { openNewsroom, type Context } from '../context';
import { STORY_PATIENCE_MS } from '../find/story-patience';
import type { Handlers } from '../ipc';
import { changeEach } from '../photos/change-each';
import { takeIn } from '../photos/ingest';
import { filesIn, handedOver, pictureFiles, type PictureFile } from '../photos/picture-files';
import { photosWithErrors } from '../photos/photos-with-errors';
import { putBackPhotos, removePhotos } from '../photos/remove-photos';
import { ownCopiesFolder } from '../photos/window-copies';
import { Turns } from '../store/turns';

type PhotoHandlers = Pick<Handlers, Extract<keyof Handlers, `photos.${string}`>>;

/** Listing photos, changing their words, and taking pictures in; `progress` hears how far that is. */
export function photoHandlers(
  context: Context,
  progress: (progress: IngestProgress) => void,
): PhotoHandlers {
  const running = new Set<AbortController>();
  const changes = new Turns();

  /** @param choose what to take in; nothing where the person thought better of it. */
  const ingest = async (choose: () => Promise<readonly PictureFile[]>): Promise<AddedPhotos> => {
    const { photos: store, path, readOnly } = openNewsroom(context);
    const adding = new AbortController();
    running.add(adding);
    try {
      const { signal } = adding;
      const { runTask } = context;
      const files = await choose();
      const copies = readOnly ? null : await ownCopiesFolder(path);
      return await takeIn(files, { store, copies, runTask, progress, signal });
    } finally {
      running.delete(adding);
    }
  };

  return {
    async 'photos.list'({ offset, limit }) {
      return openNewsroom(context).photos.list(offset, limit);
    },
    'photos.withErrors': (now) => photosWithErrors(openNewsroom(context).photos, now),
    'photos.read': (ids) => openNewsroom(context).photos.read(ids),
    // From the catalog, as lists are: whoever looks sees in a moment what it did not know yet.
    'photos.usedIn': (ids) => openNewsroom(context).stories.catalog.usesOf(ids),
    'photos.inUse': ({ after, limit }) =>
      openNewsroom(context).stories.catalog.photos.inUse(after, limit),
    async 'photos.change'(asked) {
      const { photos } = openNewsroom(context);
      // One after the other: thousands of files at once are more than a system opens.
      return changes.take(() => changeEach(photos, asked));
    },
    // The catalog says where to look, the files what is there: of one that was written since it was indexed, by
    // another program perhaps, the catalog knows nothing, and the photo would be taken for replaced everywhere.
    async 'photos.uses'(photoId) {
      const { path: newsroom, stories, photos } = openNewsroom(context);
      const library = photos.get(photoId) ?? null;
      const known = await stories.catalog.knownUses([photoId]);
      return context.runTask(
        'photo-uses',
        { newsroom, known, photoId, library },
        { subject: library?.fileName ?? photoId, timeoutMs: STORY_PATIENCE_MS },
      );
    },
    // In turn with changes: what is given of a photo that comes back finds it there.
    async 'photos.remove'(asked) {
      const newsroom = openNewsroom(context);
      return changes.take(() => removePhotos(newsroom, context.runTask, asked));
    },
    async 'photos.putBack'(ids) {
      const newsroom = openNewsroom(context);
      return changes.take(() => putBackPhotos(newsroom, ids));
    },
    'photos.removed': ({ limit }) => openNewsroom(context).photos.removed.list(limit),
    'photos.choose': () => ingest(async () => pictureFiles(await context.dialogs.choosePictures())),
    'photos.chooseFolder': () =>
      ingest(async () => {
        const folder = await context.dialogs.chooseFolder('Add a folder of pictures', 'Add');
        return folder === null ? [] : filesIn(folder);
      }),
    'photos.add': (files) => ingest(async () => handedOver(files)),
    'photos.cancelAdding': () => running.forEach((adding) => adding.abort()),
  };
}
