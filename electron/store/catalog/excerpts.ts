import { join } from 'node:path';
import { excerpt } from '../../../shared/search/hits';
import type { SearchQuery, TextColumn } from '../../../shared/search/query';
import { searchedText } from '../../../shared/search/story-text';
import { LookedThrough } from '../../../shared/search/words';
import type { FoundRow } from './list-stories';
import { readStoryFile } from './read-story-file';

/** What an excerpt is taken from, the first that has a hit. Headlines and standfirsts are shown anyway. */
const EXCERPTED: readonly TextColumn[] = ['body', 'captions', 'other', 'byline', 'kicker', 'slug'];

/** Stories whose texts are kept: with the next letter typed, mostly the same are found again. */
const KEPT = 100;
/** Texts that are larger are read again each time. */
const MOST_CHARACTERS = 20_000;

type Texts = readonly (readonly [TextColumn, LookedThrough])[];

/** Takes excerpts from the files of a newsroom's stories. */
export class Excerpts {
  /** By path, the one used longest ago first. */
  private readonly kept = new Map<string, { stamp: string; texts: Texts }>();

  constructor(private readonly newsroom: string) {}

  /**
   * Some words around what was looked for in a story: empty where only its headline or standfirst has
   * it, or where its file cannot be read now.
   */
  of(row: FoundRow, query: SearchQuery): string {
    const texts = this.textsOf(row);
    if (texts === null) return '';
    for (const [column, text] of texts) {
      const found = excerpt(text, query, column);
      if (found !== '') return found;
    }
    return '';
  }

  private textsOf({ path, stamp }: FoundRow): Texts | null {
    const known = this.kept.get(path);
    this.kept.delete(path);
    const texts = known?.stamp === stamp ? known.texts : this.read(path, stamp);
    if (texts !== null && isSmall(texts)) this.keep(path, stamp, texts);
    return texts;
  }

  private read(path: string, stamp: string): Texts | null {
    const file = readStoryFile(join(this.newsroom, path), path, stamp);
    if (file === null || 'problem' in file) return null;
    const texts = searchedText(file.story);
    return EXCERPTED.map((column) => [column, new LookedThrough(texts[column])] as const);
  }

  private keep(path: string, stamp: string, texts: Texts): void {
    this.kept.set(path, { stamp, texts });
    const [oldest] = this.kept.keys();
    if (this.kept.size > KEPT && oldest !== undefined) this.kept.delete(oldest);
  }
}

function isSmall(texts: Texts): boolean {
  return texts.every(([, { text }]) => text.length <= MOST_CHARACTERS);
}
