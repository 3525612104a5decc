import { lstatSync, renameSync } from 'node:fs';
import { rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { Photo } from '../../shared/photo';
import type { RemovedPhoto } from '../../shared/photos/removal';
import { itemId } from '../../shared/story';
import { hasCode, writeError } from './file-errors';
import { makeFolder, syncFolder } from './folders';
import { isInside } from './inside';
import { photoKind } from './kinds';
import { momentIn, momentName } from './moment-name';
import { namesIn } from './names-in';
import { requireRecord } from './problem';
import { RecordFile } from './record';
import { renamePatiently } from './replace-file';

/** Folder of photos that were taken out of the newsroom. Nothing in it is ever deleted by us. */
const REMOVED = join('removed', 'photos');

/** A photo that was taken out. */
interface Kept {
  folder: string;
  photo: Photo;
}

/**
 * Photos that were taken out of a newsroom, each in a folder of its own: its record, and its original once
 * nothing else needs that. The record goes first and comes back last: stopped anywhere between, the photo is
 * removed, and its original is in either place.
 */
export class RemovedPhotos {
  private readonly folder: string;

  /** @param refuse asked right before anything is moved: throws where that may not be. */
  constructor(
    private readonly newsroom: string,
    private readonly refuse: () => void,
  ) {
    this.folder = join(newsroom, REMOVED);
  }

  /** Takes the record of a photo in. @returns the folder it is in now. @throws UserError as a write does. */
  async takeRecord(id: string, record: string): Promise<string> {
    const folder = join(this.folder, `${momentName(new Date())}-${id}`);
    await this.refuseLinkOut();
    await this.move(record, recordIn(folder, id));
    return folder;
  }

  /**
   * Takes the original of a photo in whose record is in this folder, if it is there.
   *
   * @throws UserError as a write does.
   */
  async takeOriginal(folder: string, photo: Photo, original: string): Promise<void> {
    await this.moveIfThere(original, originalIn(folder, photo));
  }

  /** The last removal of a photo; null where there is none. @throws UserError where its record cannot be used. */
  async find(id: string): Promise<Kept | null> {
    const removals = (await this.removals()).filter((removal) => removal.id === id);
    for (const { name } of removals) {
      const folder = join(this.folder, name);
      const read = await new RecordFile(recordIn(folder, id), photoKind).read();
      if (read.status === 'missing') continue;
      return { folder, photo: requireRecord(read, join(REMOVED, name)) };
    }
    return null;
  }

  /**
   * Puts the original of a removed photo back, unless it is there by now.
   *
   * @throws UserError `exists` over another file, and as a write does; nothing is moved then.
   */
  async putOriginalBack({ folder, photo }: Kept, original: string): Promise<void> {
    const kept = lookAt(originalIn(folder, photo));
    const there = lookAt(original);
    if (there === undefined) {
      await this.moveIfThere(await this.originalOf(folder, photo), original);
      return;
    }
    // One of the same size holds the same, by its name.
    if (there.size !== (kept?.size ?? there.size)) throw inTheWay(original);
  }

  /** Where the original of a photo would be: with another one that is the same picture where that went later. */
  private async originalOf(folder: string, photo: Photo): Promise<string> {
    const own = originalIn(folder, photo);
    if (lookAt(own) !== undefined) return own;
    const others = (await this.removals()).map(({ name }) =>
      originalIn(join(this.folder, name), photo),
    );
    return others.find((path) => lookAt(path) !== undefined) ?? own;
  }

  /** Puts the record of a removed photo back. @throws UserError `exists` over a file, and as a write does. */
  async putRecordBack({ folder, photo }: Kept, record: string): Promise<void> {
    await this.move(recordIn(folder, photo.id), record);
    await removeEmpty(folder);
  }

  /** The removed photos, the last first; at most `limit`. What cannot be read is left out. @throws `unreadable`. */
  async list(limit: number): Promise<RemovedPhoto[]> {
    const photos: RemovedPhoto[] = [];
    for (const { name, id, removedAt } of await this.removals()) {
      if (photos.length === limit) break;
      const read = await new RecordFile(recordIn(join(this.folder, name), id), photoKind).read();
      if (read.status !== 'ok') continue;
      const { fileName, headline, caption } = read.data;
      photos.push({ id, fileName, headline, caption, removedAt });
    }
    return photos;
  }

  /** A folder for each, named by when that was and the photo's id; the last first. */
  private async removals(): Promise<{ name: string; id: string; removedAt: string }[]> {
    // A newsroom may come from anyone: what a link leads to is not in it.
    if (!(await isInside(this.newsroom, this.folder))) return [];
    const removals = [];
    for (const name of (await namesIn(this.folder)).toSorted().toReversed()) {
      const id = name.slice(name.indexOf('-') + 1);
      const removedAt = momentIn(name);
      if (removedAt === null || !itemId.safeParse(id).success) continue;
      if (lookAt(join(this.folder, name))?.isDirectory()) removals.push({ name, id, removedAt });
    }
    return removals;
  }

  private async refuseLinkOut(): Promise<void> {
    for (const folder of [dirname(this.folder), this.folder]) {
      if (lookAt(folder) === undefined || (await isInside(this.newsroom, folder))) continue;
      throw new UserError('refused', `“${folder}” is a link out of the newsroom. Remove the link.`);
    }
  }

  private async moveIfThere(from: string, to: string): Promise<void> {
    if (lookAt(from) !== undefined) await this.move(from, to);
  }

  /**
   * Not through the gate: what is in there when a process ends goes, and this is the only copy. Of one that
   * overslept a takeover a file is here instead of there at the worst.
   */
  private async move(from: string, to: string): Promise<void> {
    this.refuse();
    try {
      await makeFolder(dirname(to));
      await renamePatiently(
        from,
        to,
        () => {
          this.refuse();
          if (lookAt(to) !== undefined) throw inTheWay(to);
        },
        renameSync,
      );
      // Where it is now first: after a power cut it may be in both places, not in neither.
      await syncFolder(dirname(to));
      await syncFolder(dirname(from));
    } catch (error) {
      throw writeError(error, to);
    }
  }
}

function recordIn(folder: string, id: string): string {
  return join(folder, `${id}.json`);
}

function originalIn(folder: string, { sha256, type }: Photo): string {
  return join(folder, `${sha256}.${type}`);
}

function lookAt(path: string) {
  return lstatSync(path, { throwIfNoEntry: false });
}

function inTheWay(path: string): UserError {
  return new UserError('exists', `“${path}” is in the way. Move it elsewhere, then try again.`);
}

/** What is left in it is another program's, or an original that was there twice. */
async function removeEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EBUSY', 'EPERM', 'EACCES')) throw error;
  }
}
