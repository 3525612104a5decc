import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DESK_SCHEMA_VERSION, type Desk, type DeskChange } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import { UserError } from '../../shared/errors';
import { Access } from './access/access';
import type { CatalogSetup } from './catalog/open-catalog';
import { readIfThere } from './durable-file';
import { readError } from './file-errors';
import { deskKind } from './kinds';
import { PhotoStore } from './photo-store';
import { recordToLookAt, type Problem } from './problem';
import { RecordFile } from './record';
import { StoryStore } from './story-store';
import { Turns } from './turns';

const DESK_FILE = 'desk.json';
const FIRST_SECTIONS = ['World', 'Politics', 'Business', 'Culture', 'Science', 'Sport'];

/** How a newsroom is opened beside its folder; what is left out fits a test or a script. */
interface OpeningSetup {
  catalog?: CatalogSetup;
  onStored?(this: void, id: string): void;
}

/** An open newsroom: the folder, and all that is known of it. */
export class Newsroom {
  private readonly deskTurns = new Turns();

  private constructor(
    /** Absolute. */
    readonly path: string,
    /** Whether we may write in it. */
    readonly access: Access,
    private readonly deskFile: RecordFile<Desk>,
    private currentDesk: Desk,
    readonly stories: StoryStore,
    readonly photos: PhotoStore,
  ) {}

  /**
   * Opens the newsroom in this folder: for writing, unless the folder cannot be written in or another
   * process does already.
   *
   * @param takeOver takes the right to write from whoever has it, who can only read from then on.
   * @param onStored as `StoryStore` tells it.
   * @throws UserError `not-found`, `not-a-newsroom` (a file, or a folder without `desk.json`),
   *   `unreadable` or `newer-version`; nothing in the folder has been touched then.
   */
  static async open(
    folder: string,
    { takeOver = false, ...setup }: OpeningSetup & { takeOver?: boolean } = {},
  ): Promise<Newsroom> {
    const path = resolve(folder);
    const deskPath = await findDesk(path);
    // Nothing is touched in a folder whose desk cannot be used.
    const looked = await new RecordFile(deskPath, deskKind).read();
    const { newer } = recordToLookAt(looked, DESK_FILE);
    // A newer Copydesk may go by other rules about who writes: nothing is touched.
    const access =
      newer === null
        ? await Access.ask(path, takeOver)
        : Access.none(path, { why: 'newer', version: newer });
    try {
      return await Newsroom.read(path, access, setup);
    } catch (error) {
      // Others may write in what we cannot open.
      access.release();
      throw error;
    }
  }

  private static async read(
    path: string,
    access: Access,
    { catalog, onStored }: OpeningSetup,
  ): Promise<Newsroom> {
    const { refuse } = access;
    const readOnly = access.reason !== null;
    const deskPath = join(path, DESK_FILE);
    const deskFile = new RecordFile(deskPath, deskKind, {
      revisionPath: (rev, isOlder) =>
        isOlder ? join(path, 'revisions', 'desk', `${rev}.json`) : null,
      refuse,
    });
    const { record: desk } = recordToLookAt(await deskFile.read(), DESK_FILE);
    const rules = () => ({
      profiles: deskFile.data?.profiles ?? desk.profiles,
      photoOf: (id: string) => photos.get(id),
    });
    const stories = new StoryStore(path, readOnly, refuse, catalog, onStored, rules);
    const photos = await PhotoStore.open(path, readOnly, refuse, stories.catalog.photos);
    return new Newsroom(path, access, deskFile, desk, stories, photos);
  }

  /** True when nothing can be written in the folder by us; `access` says why. */
  get readOnly(): boolean {
    return this.access.reason !== null;
  }

  get desk(): Desk {
    return this.currentDesk;
  }

  /** Files that were left alone, as far as is known: the first of them, and why. */
  get problems(): readonly Problem[] {
    return this.stories.catalog.problems.first;
  }

  /** How many files were left alone. */
  get problemCount(): number {
    return this.stories.catalog.problems.total;
  }

  /** Stores what changes of the desk. @throws UserError as a write does. */
  async saveDesk(change: DeskChange): Promise<Desk> {
    if (this.readOnly || this.stories.outside.guard.count > 0) {
      throw new UserError('read-only', 'This newsroom is open read-only; settings cannot change.');
    }
    return this.deskTurns.take(async () => {
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      const desk: Desk = {
        ...this.desk,
        ...(Object.fromEntries(given) as Partial<Desk>),
        rev: this.desk.rev + 1,
      };
      await this.deskFile.write(desk);
      this.currentDesk = desk;
      return desk;
    });
  }

  /** Lets others write, once every save asked for so far has ended; nothing goes on here then. */
  async close(): Promise<void> {
    await this.settled();
    try {
      await this.stories.close();
    } finally {
      this.access.release();
    }
  }

  /**
   * Reads the settings again after another program wrote them. Ones that cannot be used change
   * nothing, here or on disk: they are left to whoever is writing them.
   *
   * @returns whether they are different now.
   */
  rereadDesk(): Promise<boolean> {
    return this.deskTurns.take(async () => {
      const bytes = await readIfThere(this.deskFile.path);
      if (bytes === null || this.deskFile.hasSeen(bytes)) return false;
      const read = await new RecordFile(this.deskFile.path, deskKind).read();
      if (read.status !== 'ok') return false;
      await this.deskFile.read();
      this.currentDesk = this.deskFile.data ?? this.currentDesk;
      return true;
    });
  }

  /** Resolves when every save asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.all([this.stories.settled(), this.photos.settled(), this.deskTurns.settled()]);
  }
}

/**
 * Makes the folder a newsroom; it may exist if it holds no newsroom yet.
 *
 * @throws UserError `exists` when it is one already, `not-a-newsroom` when it is a file.
 */
export async function createNewsroom(folder: string, language: string): Promise<void> {
  const path = join(resolve(folder), DESK_FILE);
  const file = new RecordFile(path, deskKind);
  const desk: Desk = {
    schema: DESK_SCHEMA_VERSION,
    rev: 1,
    name: basename(resolve(folder)),
    language,
    sections: FIRST_SECTIONS.map((name) => ({ id: name.toLowerCase(), name })),
    ...FIRST_DESK,
  };
  try {
    await file.write(desk);
  } catch (error) {
    if (error instanceof UserError && error.code === 'conflict') {
      throw new UserError('exists', 'There is a newsroom in this folder already. Open it instead.');
    }
    throw error;
  }
}

/** Path of the folder's `desk.json`, or the reason why this is no newsroom. */
async function findDesk(folder: string): Promise<string> {
  try {
    if (!(await stat(folder)).isDirectory()) {
      throw new UserError(
        'not-a-newsroom',
        `“${folder}” is a file. A newsroom is a folder with a desk.json in it: choose the folder.`,
      );
    }
    const names = await readdir(folder);
    if (!names.includes(DESK_FILE)) {
      throw new UserError(
        'not-a-newsroom',
        `“${folder}” is not a newsroom: there is no desk.json in it. Choose another folder, or make a new newsroom.`,
      );
    }
    return join(folder, DESK_FILE);
  } catch (error) {
    throw readError(error, folder);
  }
}
