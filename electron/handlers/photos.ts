import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { UserError } from '../../shared/errors';
import type { AddedPhotos } from '../../shared/ipc';
import type { PhotoSummary } from '../../shared/summary';
import { openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';
import { readError } from '../store/file-errors';

type PhotoHandlers = Pick<Handlers, Extract<keyof Handlers, `photos.${string}`>>;

/** Above any press photograph, below what would fill the memory of a small computer. */
const LARGEST_PICTURE_BYTES = 200 * 1024 * 1024;

interface PictureFile {
  name: string;
  read(): Promise<Uint8Array>;
}

/** Listing photos and taking pictures in. */
export function photoHandlers(context: Context): PhotoHandlers {
  return {
    'photos.list': () => openNewsroom(context).photos.list(),
    async 'photos.choose'() {
      const paths = await context.dialogs.choosePictures();
      const files = paths.map((path) => ({ name: basename(path), read: () => readPicture(path) }));
      return takeIn(context, files);
    },
    'photos.add': (files) =>
      takeIn(
        context,
        files.map(({ name, bytes }) => ({ name, read: async () => checkedSize(bytes, name) })),
      ),
  };
}

/** Takes pictures in one after the other; one that is refused does not stop the rest. */
async function takeIn(context: Context, files: readonly PictureFile[]): Promise<AddedPhotos> {
  const { photos: store } = openNewsroom(context);
  const photos: PhotoSummary[] = [];
  const refused: string[] = [];
  for (const { name, read } of files) {
    try {
      const bytes = await read();
      const task = { bytes, fileName: name };
      const picture = await context.runTask('inspect-picture', task, { subject: name });
      photos.push(await store.add(bytes, picture));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      refused.push(error.message);
    }
  }
  return { photos, refused };
}

async function readPicture(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    refuseSize((await stat(path)).size, name);
    return await readFile(path);
  } catch (error) {
    throw readError(error, path);
  }
}

function checkedSize(bytes: Uint8Array, name: string): Uint8Array {
  refuseSize(bytes.byteLength, name);
  return bytes;
}

function refuseSize(size: number, name: string): void {
  if (size <= LARGEST_PICTURE_BYTES) return;
  throw new UserError(
    'too-large',
    `“${name}” is ${Math.round(size / 1024 / 1024)} MB. Copydesk takes pictures of up to 200 MB.`,
  );
}
