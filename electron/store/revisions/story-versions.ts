import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../../shared/errors';
import { countWords } from '../../../shared/reading-time';
import type { Story } from '../../../shared/story';
import type { VersionView } from '../../../shared/versions';
import { hasCode, readError } from '../file-errors';
import { storyKind } from '../kinds';
import { requireRecord } from '../problem';
import { RecordFile } from '../record';
import { restoredWords } from './restored-words';
import { versionFiles, versionsFolder, type VersionFile } from './version-files';

/** What versions need of the store of stories. */
export interface CurrentStories {
  /** The story as it is stored, nobody's version called seen. */
  copy(id: string): Promise<Story>;
  save(story: Story): Promise<Story>;
}

/** The earlier versions of a newsroom's stories: seen, read, and brought back. */
export class StoryVersions {
  constructor(
    private readonly newsroom: string,
    private readonly stories: CurrentStories,
  ) {}

  /**
   * One page of a story's earlier versions, the newest first, and how many there are. Those that
   * cannot be read are listed as such.
   *
   * @throws UserError `unreadable` when their folder cannot be read.
   */
  async list(
    id: string,
    offset: number,
    limit: number,
  ): Promise<{ total: number; versions: VersionView[] }> {
    const files = await versionFiles(this.newsroom, id);
    const versions: VersionView[] = [];
    for (const file of files.slice(offset, offset + limit)) {
      const view = await this.view(id, file);
      if (view !== null) versions.push(view);
    }
    return { total: files.length, versions };
  }

  /** @throws UserError `not-found`, `newer-version` or `unreadable`. */
  async read(id: string, name: string): Promise<Story> {
    const file = new RecordFile(this.path(id, name), storyKind);
    const story = requireRecord(await file.read(), `Version ${name}`);
    if (story.id !== id) {
      throw new UserError('unreadable', `Version ${name} is of another story, and was left alone.`);
    }
    return story;
  }

  /**
   * Makes the words of an earlier version the story's next version. The one they replace is kept, and
   * the state of the story is not touched.
   *
   * @returns the story as stored, and as it was before.
   * @throws UserError as `read`, and as `StoryStore.save`: `refused` where the text stands still.
   */
  async restore(id: string, name: string): Promise<{ story: Story; before: Story }> {
    const version = await this.read(id, name);
    const before = await this.stories.copy(id);
    return { story: await this.stories.save(restoredWords(before, version)), before };
  }

  private path(id: string, name: string): string {
    return join(versionsFolder(this.newsroom, id), name);
  }

  /** Null for a version that was thinned away meanwhile. */
  private async view(id: string, { name, rev, mark }: VersionFile): Promise<VersionView | null> {
    const bytes = await this.size(id, name);
    if (bytes === null) return null;
    const file = { name, rev, keptAside: mark !== null, bytes };
    try {
      const { updatedAt: at, state, body } = await this.read(id, name);
      return { ...file, status: 'ok', at, state, words: countWords(body) };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return { ...file, status: 'unusable', message: error.message };
    }
  }

  private async size(id: string, name: string): Promise<number | null> {
    const path = this.path(id, name);
    try {
      return (await stat(path)).size;
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return null;
      throw readError(error, path);
    }
  }
}
