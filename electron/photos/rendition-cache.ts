import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PictureArea } from '../../shared/photo';
import type { RunTask } from '../isolated/tasks';
import { hasCode } from '../store/file-errors';
import { realInside, refuseLinkOut } from '../store/inside';
import type { Newsroom } from '../store/newsroom';
import type { Original } from '../store/photo-store';
import { jpegSize } from './jpeg-header';
import {
  cannotDecode,
  renditionName,
  renditionTargets,
  type RenditionOrder,
  type RenditionSize,
} from './renditions';
import { copiesIn, COPY_SIZES } from './window-copies';

/**
 * Smaller copies of the newsroom's photos for the window: made when first asked for, all sizes at
 * once but of an area the one alone, and kept in `.copydesk/`, or beside the preferences where nothing can
 * be written.
 */
export class RenditionCache {
  /** Copies that are being made, by their files, so that cards asking at once share the work. */
  private readonly making = new Map<string, Promise<unknown>>();

  /** Pixels of copies that were looked at, by their names, which say what is in them. */
  private readonly measured = new Map<string, { width: number; height: number }>();

  /**
   * Folders that copies are kept in, with their links followed once: a wall that is scrolled asks for a hundred
   * copies a second. Where one is another folder by now, a copy is not in it, and all is looked at anew.
   */
  private readonly realHomes = new Map<string, string>();

  constructor(
    private readonly runTask: RunTask,
    /** Folder for the copies of newsrooms that are read-only. */
    private readonly folderElsewhere: string,
  ) {}

  /**
   * JPEG bytes of a photo at a size, or of an area of it.
   *
   * @throws UserError `not-a-picture` when the original is missing, damaged or a link out of the
   *   newsroom; as a write does.
   */
  async get(
    newsroom: Newsroom,
    photo: Original,
    size: RenditionSize,
    area?: PictureArea,
  ): Promise<Uint8Array> {
    const home = newsroom.readOnly ? this.folderElsewhere : newsroom.path;
    const folder = newsroom.readOnly ? home : copiesIn(home);
    const path = join(folder, renditionName(photo.sha256, size, area));
    const kept = await this.kept(home, path);
    if (kept !== null) return kept;
    const original = newsroom.photos.originalPath(photo);
    await refuseLinkOut(newsroom.path, original, photo.fileName);
    await refuseLinkOut(home, path, photo.fileName);
    const sizes = area === undefined ? COPY_SIZES : [size];
    const targets = renditionTargets(photo.sha256, folder, sizes, area);
    await this.make(photo, { original, targets, ...(area && { area }) });
    return readFile(path);
  }

  /** Pixels of a photo's copy at a size, which is made where it is not there. @throws as `get`. */
  async measure(
    newsroom: Newsroom,
    photo: Original,
    size: RenditionSize,
  ): Promise<{ width: number; height: number }> {
    const name = renditionName(photo.sha256, size);
    const known = this.measured.get(name);
    if (known !== undefined) return known;
    const measured = jpegSize(await this.get(newsroom, photo, size));
    if (measured === null) throw cannotDecode(newsroom.photos.originalPath(photo));
    this.measured.set(name, measured);
    return measured;
  }

  /** Bytes of a copy that was made before; null where none is, or a link out of where it is kept. */
  private async kept(home: string, path: string): Promise<Uint8Array | null> {
    try {
      const realHome = this.realHomes.get(home) ?? (await realpath(home));
      this.realHomes.set(home, realHome);
      const real = await realInside(realHome, path);
      if (real !== null) return await readFile(real);
      this.realHomes.delete(home);
      return null;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw error;
    }
  }

  private make({ fileName }: Original, order: RenditionOrder): Promise<unknown> {
    const files = order.targets.map(({ path }) => path).join('\n');
    const made =
      this.making.get(files) ??
      this.runTask('render-picture', order, { subject: fileName }).finally(() =>
        this.making.delete(files),
      );
    this.making.set(files, made);
    return made;
  }
}
