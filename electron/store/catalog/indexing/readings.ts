import { join } from 'node:path';
import { readPhotoFile } from '../../read-photo-file';
import { photoRow } from '../photo-rows';
import { readStoryFile } from '../read-story-file';
import { storyRow, wordColumns } from '../story-rows';
import type { ReadPhoto } from './read-photos';
import type { ReadFile } from './take-files';

/** A story whose words are wanted. */
export interface WantedWords {
  /** Relative to the newsroom. */
  path: string;
  /** Of its file as lists know it: that version was checked. */
  stamp: string;
}

/** What is read of files, by name: pieces of the work, and what comes of one. */
export interface Readings {
  rows: {
    /** Paths relative to the newsroom. */
    piece: readonly string[];
    /** What lists show; files that are gone are left out. */
    read: readonly ReadFile[];
  };
  photos: {
    /** Paths relative to the newsroom. */
    piece: readonly string[];
    /** Files that are gone are left out. */
    read: readonly ReadPhoto[];
  };
  words: {
    piece: readonly WantedWords[];
    /**
     * As `wordColumns` gives them, one for each story of the piece. Null for a file that is gone or cannot
     * be used by now: it is looked at the next time.
     */
    read: readonly (readonly string[] | null)[];
  };
}

/** Does a piece of the work. @param newsroom its absolute path. */
export const readings: {
  [Name in keyof Readings]: (
    newsroom: string,
    piece: Readings[Name]['piece'],
  ) => Readings[Name]['read'];
} = {
  rows: (newsroom, paths) =>
    paths.flatMap((path): readonly ReadFile[] => {
      const file = readStoryFile(join(newsroom, path), path);
      if (file === null) return [];
      return 'story' in file ? [storyRow({ ...file, path })] : [{ ...file, path }];
    }),
  photos: (newsroom, paths) =>
    paths.flatMap((path): readonly ReadPhoto[] => {
      const file = readPhotoFile(join(newsroom, path), path);
      if (file === null) return [];
      return 'photo' in file ? [photoRow(file)] : [{ ...file, path }];
    }),
  words: (newsroom, stories) =>
    stories.map(({ path, stamp }) => {
      const file = readStoryFile(join(newsroom, path), path, stamp);
      return file !== null && 'story' in file ? wordColumns(file.story) : null;
    }),
};
