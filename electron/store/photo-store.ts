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
import { arrivingFile, removeHalfCopied } from './half-copied';
import { photoKind } from './kinds';
import { requireRecord, type Problem } from './problem';
import { readPhotoFile } from './read-photo-file';
import { RecordFile } from './record';
import { TurnsByKey } from './turns-by-key';

/** Once the first screen is there and the story on it. */
const READ_LATER_MS = 1_000;
/** Short enough that nobody who waits for this process notices. */
const SLICE_MS = 8;

/** What is known of a picture from its bytes alone. */
export type InspectedPicture = Omit<Photo, 'schema' | 'id' | 'rev' | 'addedAt'>;

/** The photos of one newsroom: metadata under `photos/`, originals by their hash under `media/`. */
export class PhotoStore {
  readonly problems: Problem[] = [];
  private readonly photos = new Map<string, Photo>();
  private readonly idsByContent = new Map<string, string>();
  private readonly turns = new TurnsByKey();
  /** Names of files that nobody has looked into. */
  private readonly unread = new Set<string>();
  private readonly reading = promised();
  private hasBegun = false;
  /** What was left half copied is gone. */
  private isSwept = false;
  private timer: NodeJS.Timeout | undefined;
  /** Ids, the last added first; null while that has to be found out anew. */
  private order: readonly string[] | null = null;

  private constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly refuse: () => void,
  ) {}

  /**
   * The photos of a newsroom, whose records are read when they are asked for, and all of them a moment later:
   * the first story must not wait for them.
   *
   * @param refuse asked right before a record is written: throws where that may not be.
   * @throws UserError `unreadable` where the folder cannot be listed.
   */
  static async open(newsroom: string, readOnly: boolean, refuse = () => {}): Promise<PhotoStore> {
    const store = new PhotoStore(newsroom, readOnly, refuse);
    for (const name of await recordNames(join(newsroom, 'photos'))) store.unread.add(name);
    store.readLater();
    return store;
  }

  get(id: string): Photo | undefined {
    const name = `${id}.json`;
    if (this.unread.has(name)) this.readRecord(name);
    return this.photos.get(id);
  }

  /** All photos, the last added first, without the first `offset` of them; at most `limit`. */
  async list(offset = 0, limit = Infinity): Promise<PhotoSummary[]> {
    await this.readAll();
    this.order ??= lastAddedFirst(this.photos.values());
    const ids = this.order.slice(offset, offset + limit);
    return ids.flatMap((id) => this.photos.get(id) ?? []).map(summarisePhoto);
  }

  /** All photos, once their records are read. */
  async all(): Promise<readonly Photo[]> {
    await this.readAll();
    return [...this.photos.values()];
  }

  /** Resolves when all records are read, whoever asks for that. */
  get isRead(): Promise<void> {
    return this.reading.promise;
  }

  /** Reads all records that are not read yet, a few at a time: others have this process to work in too. */
  private async readAll(): Promise<void> {
    clearTimeout(this.timer);
    this.hasBegun ||= this.readRest();
    return this.isRead;
  }

  private readLater(): void {
    this.timer = setTimeout(() => void this.readAll(), READ_LATER_MS);
    this.timer.unref();
  }

  private readRest(): true {
    const until = performance.now() + SLICE_MS;
    for (const name of this.unread) {
      if (performance.now() > until) break;
      this.readRecord(name);
    }
    if (this.unread.size === 0) this.reading.resolve();
    else setImmediate(() => this.readRest());
    return true;
  }

  /** Reads no more of what was not asked for. */
  close(): void {
    clearTimeout(this.timer);
    this.unread.clear();
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
    await this.readAll();
    const media = join(this.newsroom, 'media');
    const arrived = arrivingFile(media);
    try {
      await this.makeMediaFolder(media);
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

  private async makeMediaFolder(folder: string): Promise<void> {
    try {
      await makeFolder(folder);
      if (this.isSwept) return;
      this.isSwept = true;
      await removeHalfCopied(folder);
    } catch (error) {
      throw writeError(error, folder);
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
    if (this.photos.get(photo.id)?.addedAt !== photo.addedAt) this.order = null;
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
  lookAgain(path: string): boolean {
    const name = basename(path);
    const id = basename(name, '.json');
    const before = this.whatIsKnown(id, name);
    const others = this.problems.filter(({ file }) => file !== join('photos', name));
    this.problems.splice(0, Infinity, ...others);
    if (!this.readRecord(name)) this.forget(id);
    return !isDeepStrictEqual(this.whatIsKnown(id, name), before);
  }

  private forget(id: string): void {
    if (this.photos.delete(id)) this.order = null;
  }

  private whatIsKnown(id: string, name: string) {
    const problem = this.problems.find(({ file }) => file === join('photos', name));
    return { photo: this.photos.get(id), problem: problem?.message };
  }

  /** @returns whether there is such a file. */
  private readRecord(name: string): boolean {
    this.unread.delete(name);
    const file = join('photos', name);
    const read = readPhotoFile(join(this.newsroom, file), file);
    if (read === null) return false;
    if ('photo' in read) this.know(read.photo);
    else this.problems.push({ file, message: read.problem });
    return true;
  }
}

/** A promise, and what fulfils it. */
function promised(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((fulfil) => (resolve = fulfil));
  return { promise, resolve };
}

function lastAddedFirst(photos: Iterable<Photo>): readonly string[] {
  return Array.from(photos, ({ id, addedAt }) => ({ id, time: Date.parse(addedAt) }))
    .toSorted((a, b) => b.time - a.time)
    .map(({ id }) => id);
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
