import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { opendir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { UserError } from '../../shared/errors';
import { PHOTO_SCHEMA_VERSION, type Photo, type PhotoChange } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { itemId } from '../../shared/story';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import { inSlices } from '../in-slices';
import type { KnownPhoto, PhotoCatalog } from './catalog/photo-catalog';
import { photoPath, PHOTOS } from './catalog/photo-rows';
import { hasCode, readError, writeError } from './file-errors';
import { makeFolder, syncFile, syncFolder } from './folders';
import { arrivingFile, removeHalfCopied } from './half-copied';
import { photoKind } from './kinds';
import { requireRecord } from './problem';
import { readPhotoFile } from './read-photo-file';
import { RecordFile } from './record';
import { RemovedPhotos } from './removed-photos';
import { TurnsByKey } from './turns-by-key';

/** Photos that are read from their files, which takes less time than others have to wait for. */
const FEW = 50;
/** Photos of which all is held at once while all are gone through. */
const PART = 500;
/** Photos that are compared with the catalog and taken into it at once, which nothing else can come between. */
const LOOKED_AT = 200;

/** The file that a photo came as: where it is kept, and what it was called. */
export type Original = Pick<Photo, 'sha256' | 'type' | 'fileName'>;

/** What is known of a picture from its bytes alone. */
export type InspectedPicture = Omit<Photo, 'schema' | 'id' | 'rev' | 'addedAt'>;

/**
 * The photos of one newsroom: metadata under `photos/`, originals by their hash under `media/`. Lists are
 * answered from the catalog. What is decided by a photo, and what is changed of it, is read from its file.
 */
export class PhotoStore {
  /** Photos that were read or written here, as their files are: others' changes are looked at as they come. */
  private readonly known = new Map<string, Photo>();
  /** As lists told of them: a wall that is scrolled asks for a hundred a second. */
  private readonly listed = new Map<string, Original>();
  /** How often something of it was let go: what was listed before that may be gone. */
  private timesForgotten = 0;
  /** Those of the known ones that the catalog was told of. */
  private readonly told = new WeakSet<Photo>();
  private readonly turns = new TurnsByKey();
  /** By the pictures' hashes, which may be ids too. */
  private readonly pictureTurns = new TurnsByKey();
  /** What was taken out of the newsroom. */
  readonly removed: RemovedPhotos;
  private tellOthers = () => {};
  /** What was left half copied is gone. */
  private isSwept = false;

  private constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly refuse: (() => void) | undefined,
    private readonly catalog: PhotoCatalog,
  ) {
    this.removed = new RemovedPhotos(newsroom, () => refuse?.());
    catalog.onChanged = () => {
      // Which ones, nobody has said.
      this.known.clear();
      this.listed.clear();
      this.timesForgotten += 1;
      this.tellOthers();
    };
  }

  /**
   * The photos of a newsroom, whose records are read when they are asked for.
   *
   * @param refuse asked right before a record is written: throws where that may not be.
   * @throws UserError `unreadable` where the folder cannot be listed.
   */
  static async open(
    newsroom: string,
    readOnly: boolean,
    refuse: (() => void) | undefined,
    catalog: PhotoCatalog,
  ): Promise<PhotoStore> {
    await refuseUnreadable(join(newsroom, PHOTOS));
    return new PhotoStore(newsroom, readOnly, refuse, catalog);
  }

  /** Has `listener` hear when files of photos are found to be others, other than as `lookAgain` returns. */
  follow(listener: () => void): void {
    this.tellOthers = listener;
  }

  /** A photo as its file says. */
  get(id: string): Photo | undefined {
    const known = this.known.get(id);
    // Stories may name anything.
    if (known !== undefined || !itemId.safeParse(id).success) return known;
    const read = this.readFile(id);
    if (read === null || !('photo' in read)) return undefined;
    this.known.set(id, read.photo);
    return read.photo;
  }

  /** All photos, the last added first, without the first `offset` of them; at most `limit`. */
  async list(offset: number, limit: number): Promise<PhotoSummary[]> {
    const before = this.timesForgotten;
    const photos = await this.catalog.list(offset, limit);
    if (before === this.timesForgotten) {
      for (const { id, sha256, type, fileName } of photos) {
        this.listed.set(id, { sha256, type, fileName });
      }
    }
    return photos.map(summarisePhoto);
  }

  /** The original of a photo: as a list told of it, or its file where none did. */
  original(id: string): Original | undefined {
    return this.known.get(id) ?? this.listed.get(id) ?? this.get(id);
  }

  /** These photos; those that are gone are left out. Of many the catalog tells, which reads no files. */
  async read(ids: readonly string[]): Promise<readonly Photo[]> {
    if (ids.length <= FEW) return ids.flatMap((id) => this.get(id) ?? []);
    const cataloged = new Map((await this.catalog.at(ids)).map((photo) => [photo.id, photo]));
    return ids.flatMap((id) => this.known.get(id) ?? cataloged.get(id) ?? []);
  }

  /** All photos in parts, the last added first. */
  async *all(): AsyncGenerator<readonly Photo[], void> {
    for (let offset = 0; ; offset += PART) {
      const part = await this.catalog.list(offset, PART);
      yield part;
      if (part.length < PART) return;
    }
  }

  originalPath({ sha256, type }: Pick<Original, 'sha256' | 'type'>): string {
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
    this.refuseReadOnly('added');
    const media = join(this.newsroom, 'media');
    const arrived = arrivingFile(media);
    try {
      await this.makeMediaFolder(media);
      await copyTo(arrived);
      const picture = await inspect(arrived);
      return await this.pictureTurns.take(picture.sha256, async () => {
        const known = await this.withContent(picture.sha256);
        if (known !== undefined) return { photo: known, isNew: false };
        return { photo: await this.addNew(arrived, picture), isNew: true };
      });
    } finally {
      await rm(arrived, { force: true });
    }
  }

  /** The catalog names it, its file decides: one that is gone must not keep its picture out. */
  private async withContent(sha256: string): Promise<Photo | undefined> {
    const ids = await this.catalog.withContent(sha256);
    return ids.flatMap((id) => this.get(id) ?? []).find((photo) => photo.sha256 === sha256);
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

  /** Takes in a photo that was written just now, or read. @param stamp as `PhotoCatalog.put` takes it */
  private know(photo: Photo, stamp?: string): void {
    this.knowListed(photo);
    this.catalog.put(photo, stamp);
  }

  /** Takes in a photo as the catalog has it already, in place of what `get` met before. */
  private knowListed(photo: Photo): void {
    this.known.set(photo.id, photo);
    this.told.add(photo);
  }

  /**
   * Changes what is given of a photo, over what is stored now: also what another program wrote meanwhile.
   * The version before is kept.
   *
   * @throws UserError `not-found`, `read-only`, `newer-version`; as a write does.
   */
  change(id: string, change: PhotoChange): Promise<Photo> {
    this.refuseReadOnly('changed');
    return this.turns.take(id, async () => {
      const file = new RecordFile(this.recordPath(id), photoKind, {
        refuse: this.refuse,
        revisionPath: (rev) => join(this.newsroom, 'revisions', 'photo', id, `${rev}.json`),
      });
      const stored = requireRecord(await file.read(), photoPath(id));
      const photo: Photo = { ...changedPhoto(stored, change), rev: stored.rev + 1 };
      await file.write(photo);
      this.know(photo);
      return photo;
    });
  }

  /**
   * Takes a photo out of the newsroom: its record, then its original where no other photo is the same picture.
   *
   * @param rev the version that is meant; left out for whichever is stored.
   * @throws UserError `conflict` for another version; as `change` does.
   */
  remove(id: string, rev?: number): Promise<void> {
    this.refuseReadOnly('removed');
    return this.turns.take(id, async () => {
      const read = await new RecordFile(this.recordPath(id), photoKind).read();
      const photo = requireRecord(read, photoPath(id));
      if (rev !== undefined && photo.rev !== rev) {
        throw new UserError('conflict', 'It was changed since then.');
      }
      const folder = await this.removed.takeRecord(id, this.recordPath(id));
      this.forget(id);
      this.catalog.drop(id, null);
      await this.pictureTurns.take(photo.sha256, () => this.removeOriginal(folder, photo));
    });
  }

  private async removeOriginal(folder: string, photo: Photo): Promise<void> {
    try {
      if ((await this.withContent(photo.sha256)) !== undefined) return;
      await this.removed.takeOriginal(folder, photo, this.originalPath(photo));
    } catch (error) {
      // The photo is removed by now; where its original stays it is found again.
      console.warn(`the original of ${photo.fileName} stays in media`, error);
    }
  }

  /**
   * Puts a photo that was taken out back as it was then: its original, then its record.
   *
   * @throws UserError `not-found`, `read-only`; `exists` where another file is in the way; as a write does.
   */
  putBack(id: string): Promise<void> {
    this.refuseReadOnly('put back');
    return this.turns.take(id, async () => {
      // Somebody was faster, and may have changed it since.
      if (this.readFile(id) !== null) return;
      const kept = await this.removed.find(id);
      if (kept === null) {
        throw new UserError('not-found', 'It is not among the removed photos.');
      }
      const { photo } = kept;
      // Both in one turn: another photo of this picture that goes meanwhile would take the original along.
      await this.pictureTurns.take(photo.sha256, async () => {
        await this.removed.putOriginalBack(kept, this.originalPath(photo));
        await this.removed.putRecordBack(kept, this.recordPath(id));
        this.know(photo);
      });
    });
  }

  /** @throws UserError `read-only` */
  refuseReadOnly(done: string): void {
    if (!this.readOnly) return;
    throw new UserError('read-only', `This newsroom is open read-only; no photo can be ${done}.`);
  }

  /** Resolves when every change asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.all([this.turns.settled(), this.pictureTurns.settled()]);
  }

  private recordPath(id: string): string {
    return join(this.newsroom, photoPath(id));
  }

  /**
   * Sees that the folder of all photos came, went or is another: each photo is as its file is now, and that the
   * folder is gone is said among the problems. @returns as `lookAgain`.
   */
  async lookAtFolder(): Promise<boolean> {
    const ids = [...new Set([...(await this.catalog.ids()), ...this.known.keys()])];
    await this.catalog.setFolder(existsSync(join(this.newsroom, PHOTOS)));
    return this.lookAgain(ids.map(photoPath));
  }

  /** Sees what another program did to photos' files. @returns whether anything is different now. */
  async lookAgain(paths: readonly string[]): Promise<boolean> {
    const ids = paths.map((path) => basename(path, '.json'));
    let isChanged = false;
    try {
      for (let at = 0; at < ids.length; at += LOOKED_AT) {
        const isNews = await this.lookAtSome(ids.slice(at, at + LOOKED_AT));
        isChanged ||= isNews;
      }
    } catch (error) {
      // The next look finds nothing new in these.
      if (isChanged) this.tellOthers();
      throw error;
    }
    return isChanged;
  }

  private async lookAtSome(ids: readonly string[]): Promise<boolean> {
    const before = await this.catalog.look(ids);
    let isChanged = false;
    await inSlices(ids, (id) => {
      isChanged = this.lookAt(id, before(id)) || isChanged;
    });
    await this.catalog.settled();
    return isChanged;
  }

  /**
   * Of one piece: what is saved here meanwhile is known before, or after. Compared with what lists say, or were
   * told since: what only `get` has met is news to them.
   */
  private lookAt(id: string, { photo, problem }: KnownPhoto): boolean {
    const read = this.readFile(id);
    if (read !== null && 'photo' in read) {
      const known = this.known.get(id);
      const listed = known !== undefined && this.told.has(known) ? known : photo;
      const isSame = problem === null && isDeepStrictEqual(read.photo, listed);
      if (isSame) this.knowListed(read.photo);
      else this.know(read.photo, read.stamp);
      // Whoever asked before was told of the one that `get` met.
      return !isSame || (known !== undefined && !isDeepStrictEqual(read.photo, known));
    }
    const problemNow = read?.problem ?? null;
    this.forget(id);
    this.catalog.drop(id, problemNow);
    return photo !== undefined || problemNow !== problem;
  }

  private forget(id: string): void {
    this.known.delete(id);
    this.listed.delete(id);
    this.timesForgotten += 1;
  }

  private readFile(id: string) {
    const file = photoPath(id);
    return readPhotoFile(join(this.newsroom, file), file);
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

/** @throws UserError `unreadable` where there is something that cannot be listed. */
async function refuseUnreadable(folder: string): Promise<void> {
  try {
    await (await opendir(folder)).close();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw readError(error, folder);
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
