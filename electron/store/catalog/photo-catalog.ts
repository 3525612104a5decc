import type { Photo } from '../../../shared/photo';
import {
  idsOfPhotos,
  photosAt,
  photosFrom,
  photosInUse,
  photosWithContent,
  problemsAt,
} from './ask-photos';
import type { Catalog } from './catalog';
import { FOLDER_GONE, photoPath, PHOTOS } from './photo-rows';
import { unknownStamp } from './stamp';

/** The catalog of a newsroom, opened when it is first asked. */
interface LateCatalog {
  open(): Promise<Catalog>;
  /** Has the catalog hear of something, at once or as it is opened; the last news of a key alone. */
  tell(key: string, news: (catalog: Catalog) => void): void;
}

/** What is known of a photo's file: what it holds, or why it is left alone; neither where there is none. */
export interface KnownPhoto {
  photo: Photo | undefined;
  problem: string | null;
}

/** What a newsroom's catalog knows of its photos: all that their files say, as they were last seen. */
export class PhotoCatalog {
  /** Told when something else changed photos, or which there are. */
  onChanged = () => {};

  constructor(private readonly catalog: LateCatalog) {}

  /** @param stamp of its file before it was read; left out for one that was written. */
  put(photo: Photo, stamp = unknownStamp()): void {
    this.catalog.tell(`photo ${photo.id}`, (catalog) => catalog.putPhoto({ photo, stamp }));
  }

  /** Takes a photo off the lists; `problem` says why its file cannot be used, null where it is gone. */
  drop(id: string, problem: string | null): void {
    this.catalog.tell(`photo ${id}`, (catalog) => {
      catalog.dropPhoto(id);
      catalog.setOther(photoPath(id), problem === null ? null : { id: null, message: problem });
    });
  }

  /** Says whether the folder of all photos is there: its photos are gone, not taken out one by one. */
  async setFolder(isThere: boolean): Promise<void> {
    const catalog = await this.catalog.open();
    catalog.setOther(PHOTOS, isThere ? null : FOLDER_GONE);
    await catalog.ask(() => {});
  }

  /** Ids of all photos as far as they are known now, in no order. */
  async ids(): Promise<string[]> {
    return (await this.catalog.open()).ask(idsOfPhotos);
  }

  /** Photos from a place in the order of lists on, the last added first. */
  async list(offset: number, limit: number): Promise<Photo[]> {
    const catalog = await this.catalog.open();
    return catalog.askAfter(
      () => catalog.photosKnown(),
      (database) => photosFrom(database, offset, limit),
    );
  }

  /** These photos, in no order; those that are not known are left out. */
  async at(ids: readonly string[]): Promise<Photo[]> {
    const catalog = await this.catalog.open();
    return catalog.askAfter(
      () => catalog.photosKnown(),
      (database) => photosAt(database, ids),
    );
  }

  /** Ids of the photos whose pictures have this SHA-256, once all files are read. */
  async withContent(sha256: string): Promise<string[]> {
    const catalog = await this.catalog.open();
    return catalog.askAfter(
      () => catalog.listed('photos'),
      (database) => photosWithContent(database, sha256),
    );
  }

  /** Ids of the photos that stories use, in the order of ids, those after `after`; once all stories are listed. */
  async inUse(after: string, limit: number): Promise<string[]> {
    const catalog = await this.catalog.open();
    return catalog.askAfter(
      () => Promise.all([catalog.listed('stories'), catalog.photosKnown()]),
      (database) => photosInUse(database, after, limit),
    );
  }

  /** What is known of the files of these photos, by id. */
  async look(ids: readonly string[]): Promise<(id: string) => KnownPhoto> {
    const catalog = await this.catalog.open();
    return catalog.ask((database) => {
      const photos = new Map(photosAt(database, ids).map((photo) => [photo.id, photo]));
      const problems = problemsAt(database, ids.map(photoPath));
      return (id) => ({ photo: photos.get(id), problem: problems.get(photoPath(id)) ?? null });
    });
  }

  /** Resolves when everything that was told is found, as far as there is room for it. */
  async settled(): Promise<void> {
    await (await this.catalog.open()).ask(() => {});
  }
}
