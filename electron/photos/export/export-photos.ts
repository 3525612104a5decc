import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { PhotosExported, PhotosLeave } from '../../../shared/photos/leaving';
import type { Photo } from '../../../shared/photo';
import { usabilityWords } from '../../../shared/photos/rights';
import { exportError } from '../../formats/export-story';
import type { ExportJob } from '../../formats/format';
import { placeFolder } from '../../formats/place-folder';
import { givenFileName } from '../../formats/safe-name';
import type { RunTask } from '../../isolated/tasks';
import { refuseLinkOut } from '../../store/inside';
import type { Newsroom } from '../../store/newsroom';
import { captionsCsv, captionsText, type NamedPhoto } from './captions';
import { contactSheet, type SheetPage } from './contact-sheet';
import { leavingNames } from './leaving-names';
import { MetadataWriter } from './metadata-writer';
import { writePicture } from './write-picture';

export interface PhotosOrder extends PhotosLeave {
  photos: readonly Photo[];
  newsroom: Newsroom;
  /** Existing folder to put the export's own folder into. */
  parentFolder: string;
  /** Name for that folder, as the person typed it. */
  name: string;
  onExisting: 'ask' | 'keep-both';
  runTask: RunTask;
  /** JPEG bytes of a small copy. @throws UserError where the picture cannot be shown. */
  thumbnail(photo: Photo): Promise<Uint8Array>;
  /** Prints a page of ours on A4. */
  print(page: SheetPage, signal: AbortSignal): Promise<Uint8Array>;
  progress: ExportJob['progress'];
  signal: AbortSignal;
}

/** Names of the files beside the pictures. */
const FILES = { csv: 'captions.csv', text: 'captions.txt', sheet: 'contact-sheet.pdf' } as const;

/**
 * Writes what is chosen of photos into a new folder, which appears when it is finished. A picture that cannot
 * leave does not stop the others, and one that may not be used now stays here with its words.
 *
 * @throws UserError `exists` when the name is taken, `refused` where none may be used now or for a name
 *   that no folder can have, `needs-perl` where pictures leave and Perl is missing, as a write does when
 *   the disk cannot take it; DOMException `AbortError` when cancelled. Nothing is left then.
 */
export async function exportPhotos(order: PhotosOrder): Promise<PhotosExported> {
  const { parentFolder, onExisting, signal } = order;
  const name = givenFileName(order.name);
  const problems: string[] = [];
  let left = 0;
  try {
    const folder = await placeFolder({
      parentFolder,
      name,
      onExisting,
      mayReplace: async () => false,
      async fill(temporary) {
        left = await new PhotosExport(order, temporary, problems).run();
        signal.throwIfAborted();
      },
    });
    return { folder, left, problems };
  } catch (error) {
    throw exportError(error, join(parentFolder, name), parentFolder);
  }
}

class PhotosExport {
  private readonly names: ReturnType<typeof leavingNames>;
  /** What a story may not show leaves by itself no more than in one: neither picture nor words. */
  private readonly photos: readonly Photo[];
  private done = 0;

  constructor(
    private readonly order: PhotosOrder,
    private readonly folder: string,
    private readonly problems: string[],
  ) {
    const now = new Date().toISOString();
    this.photos = order.photos.filter((photo) => usabilityWords(photo, now) === null);
    for (const photo of order.photos) {
      const why = usabilityWords(photo, now);
      if (why !== null) problems.push(`“${photo.fileName}” stayed here. ${why}`);
    }
    this.names = leavingNames(this.photos);
  }

  /** @returns how many pictures left; where none were to, of how many photos the words did. */
  async run(): Promise<number> {
    if (this.photos.length === 0) throw new UserError('refused', this.problems.join(' '));
    const { pictures, csv, text, sheet } = this.order;
    const left = pictures === 'none' ? this.photos.length : await this.writePictures(pictures);
    if (csv) await this.write(FILES.csv, captionsCsv(this.named()));
    if (text) await this.write(FILES.text, captionsText(this.named()));
    if (sheet) await this.writeSheet();
    return left;
  }

  private async writePictures(as: 'inside' | 'sidecar'): Promise<number> {
    const writer = await MetadataWriter.start();
    const workFolder = await mkdtemp(join(tmpdir(), 'copydesk-out-'));
    let left = 0;
    try {
      for (const photo of this.photos) {
        this.step(photo.fileName);
        await this.reporting(photo, async () => {
          await this.writeOne(photo, as, { writer, workFolder });
          left += 1;
        });
        this.done += 1;
      }
      return left;
    } finally {
      await writer.end();
      await rm(workFolder, { recursive: true, force: true });
    }
  }

  private async writeOne(
    photo: Photo,
    as: 'inside' | 'sidecar',
    tools: { writer: MetadataWriter; workFolder: string },
  ): Promise<void> {
    const { newsroom, runTask, signal } = this.order;
    const original = newsroom.photos.originalPath(photo);
    await refuseLinkOut(newsroom.path, original, photo.fileName);
    const job = { photo, original, name: this.nameOf(photo), as };
    const missing = await writePicture(job, { ...tools, runTask, signal, folder: this.folder });
    if (missing.length === 0) return;
    this.problems.push(
      `“${photo.fileName}” left without some of its words: ${missing.join(', ')}.`,
    );
  }

  private async writeSheet(): Promise<void> {
    const pictures = new Map<string, Uint8Array>();
    for (const photo of this.photos) {
      this.step(`Contact sheet: ${photo.fileName}`);
      await this.reporting(photo, async () => {
        pictures.set(photo.id, await this.order.thumbnail(photo));
      });
      this.done += 1;
    }
    const page = contactSheet(this.order.name, this.named(), pictures);
    await this.write(FILES.sheet, await this.order.print(page, this.order.signal));
  }

  private write(name: string, content: string | Uint8Array): Promise<void> {
    this.order.signal.throwIfAborted();
    return writeFile(join(this.folder, name), content, { flag: 'wx' });
  }

  /** Does what is done with one photo; that it is refused is said at the end. */
  private async reporting(photo: Photo, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.problems.push(error.message);
    }
  }

  private step(step: string): void {
    const { pictures, sheet, progress, signal } = this.order;
    signal.throwIfAborted();
    const rounds = (pictures === 'none' ? 0 : 1) + (sheet ? 1 : 0);
    progress(this.done, this.photos.length * rounds, step);
  }

  private named(): readonly NamedPhoto[] {
    return this.photos.map((photo) => ({ photo, name: this.nameOf(photo).picture }));
  }

  private nameOf({ id, fileName }: Photo) {
    return this.names.get(id) ?? { picture: fileName, sidecar: `${fileName}.xmp` };
  }
}
