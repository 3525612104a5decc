import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../shared/errors';
import { PHOTO_SCHEMA_VERSION, type Photo, type PhotoChange } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import { hasCode, readError, writeError } from './file-errors';
import { makeFolder, syncFile, syncFolder } from './folders';
import { photoKind } from './kinds';
import { recordToLookAt, requireRecord, type Problem } from './problem';
import { RecordFile } from './record';
import { temporaryFor } from './temporary-file';
import { TurnsByKey } from './turns-by-key';

/** What is known of a picture from its bytes alone. */
export type InspectedPicture = Omit<Photo, 'schema' | 'id' | 'rev' | 'addedAt'>;

/** The photos of one newsroom: metadata under `photos/`, originals by their hash under `media/`. */
export class PhotoStore {
  readonly problems: Problem[] = [];
  private readonly photos = new Map<string, Photo>();
  private readonly idsByContent = new Map<string, string>();
  private readonly turns = new TurnsByKey();

  private constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly refuse: () => void,
  ) {}

  /** @param refuse asked right before a record is written: throws where that may not be. */
  static async open(newsroom: string, readOnly: boolean, refuse = () => {}): Promise<PhotoStore> {
    const store = new PhotoStore(newsroom, readOnly, refuse);
    const folder = join(newsroom, 'photos');
    for (const name of await recordNames(folder)) await store.readRecord(join(folder, name), name);
    return store;
  }

  get(id: string): Photo | undefined {
    return this.photos.get(id);
  }

  /** All photos, the last added first. */
  list(): PhotoSummary[] {
    return [...this.photos.values()]
      .toSorted((a, b) => Date.parse(b.addedAt) - Date.parse(a.addedAt))
      .map(summarisePhoto);
  }

  originalPath({ sha256, type }: Pick<Photo, 'sha256' | 'type'>): string {
    return join(this.newsroom, 'media', `${sha256}.${type}`);
  }

  /**
   * Keeps a picture: its original bytes, then its metadata. A picture that is here already (the
   * same bytes) is not added twice; the photo it is comes back.
   *
   * @param copyTo writes its bytes into a new file; what is kept is what was inspected there.
   * @throws UserError as a write does, and what `copyTo` and `inspect` throw: nothing is kept then.
   */
  async add(
    copyTo: (path: string) => Promise<void>,
    inspect: (path: string) => Promise<InspectedPicture>,
  ): Promise<{ photo: Photo; isNew: boolean }> {
    if (this.readOnly) {
      throw new UserError('read-only', 'This newsroom is open read-only; no picture can be added.');
    }
    const media = join(this.newsroom, 'media');
    const arrived = temporaryFor(join(media, 'arriving'));
    try {
      await makeMediaFolder(media);
      await copyTo(arrived);
      const picture = await inspect(arrived);
      return await this.turns.take(picture.sha256, async () => {
        const known = this.withContent(picture.sha256);
        if (known !== undefined) return { photo: known, isNew: false };
        return { photo: await this.addNew(arrived, picture), isNew: true };
      });
    } finally {
      await rm(arrived, { force: true });
    }
  }

  private withContent(sha256: string): Photo | undefined {
    const photo = this.photos.get(this.idsByContent.get(sha256) ?? '');
    return photo?.sha256 === sha256 ? photo : undefined;
  }

  private async addNew(arrived: string, picture: InspectedPicture): Promise<Photo> {
    await keepOriginal(arrived, this.originalPath(picture));
    const photo: Photo = {
      schema: PHOTO_SCHEMA_VERSION,
      id: randomUUID(),
      rev: 1,
      addedAt: new Date().toISOString(),
      ...picture,
    };
    const file = new RecordFile(this.recordPath(photo.id), photoKind, { refuse: this.refuse });
    await file.write(photo);
    this.know(photo);
    return photo;
  }

  private know(photo: Photo): void {
    this.photos.set(photo.id, photo);
    this.idsByContent.set(photo.sha256, photo.id);
  }

  /**
   * Changes what is given of a photo, over what is stored now: also what another program wrote meanwhile.
   * The version before is kept.
   *
   * @throws UserError `not-found`, `read-only`, `newer-version`; as a write does.
   */
  change(id: string, change: PhotoChange): Promise<Photo> {
    if (this.readOnly) {
      throw new UserError('read-only', 'This newsroom is open read-only; no photo can be changed.');
    }
    return this.turns.take(id, async () => {
      const file = new RecordFile(this.recordPath(id), photoKind, {
        refuse: this.refuse,
        revisionPath: (rev) => join(this.newsroom, 'revisions', 'photo', id, `${rev}.json`),
      });
      const stored = requireRecord(await file.read(), join('photos', `${id}.json`));
      const photo: Photo = { ...changedPhoto(stored, change), rev: stored.rev + 1 };
      await file.write(photo);
      this.know(photo);
      return photo;
    });
  }

  /** Resolves when every change asked for so far has ended, well or not. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  private recordPath(id: string): string {
    return join(this.newsroom, 'photos', `${id}.json`);
  }

  /** Sees what another program did to a photo's file. @returns whether anything is different now. */
  async lookAgain(path: string): Promise<boolean> {
    const name = basename(path);
    const id = basename(name, '.json');
    const before = this.whatIsKnown(id, name);
    const others = this.problems.filter(({ file }) => file !== join('photos', name));
    this.problems.splice(0, Infinity, ...others);
    if (!(await this.readRecord(path, name))) this.photos.delete(id);
    return !isDeepStrictEqual(this.whatIsKnown(id, name), before);
  }

  private whatIsKnown(id: string, name: string) {
    const problem = this.problems.find(({ file }) => file === join('photos', name));
    return { photo: this.photos.get(id), problem: problem?.message };
  }

  /** @returns whether there is such a file. */
  private async readRecord(path: string, name: string): Promise<boolean> {
    const file = join('photos', name);
    try {
      const { record } = recordToLookAt(await new RecordFile(path, photoKind).read(), file);
      this.know(record);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      if (error.code === 'not-found') return false;
      this.problems.push({ file, message: error.message });
    }
    return true;
  }
}

async function makeMediaFolder(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
  } catch (error) {
    throw writeError(error, folder);
  }
}

/** Durable, and never over another file: the name is the content's hash. */
async function keepOriginal(arrived: string, path: string): Promise<void> {
  try {
    if ((await sizeOf(path)) === (await sizeOf(arrived))) return;
    await syncFile(arrived);
    await rename(arrived, path);
    await syncFolder(dirname(path));
  } catch (error) {
    throw writeError(error, path);
  }
}

async function recordNames(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted();
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw readError(error, folder);
  }
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
