import { storyFromText } from '../read-story-file';
import { indexedText, type IndexedText } from '../story-rows';

/** Characters that are kept: most newsrooms whole, and no memory without end. */
const MOST_CHARACTERS = 500_000_000;

/** The text of files that were read for lists, so that none has to be read twice for search. */
export class TextCache {
  private readonly texts = new Map<string, { stamp: string; text: string }>();
  private characters = 0;

  /** @param stamp of the file when it was read. */
  keep(path: string, stamp: string, text: string): void {
    if (this.characters > MOST_CHARACTERS) return;
    this.characters += text.length;
    this.texts.set(path, { stamp, text });
  }

  /** Gives the words once, if they are of this very file. */
  take(path: string, stamp: string): IndexedText | undefined {
    const kept = this.texts.get(path);
    this.texts.delete(path);
    return kept?.stamp === stamp ? indexedText(storyFromText(kept.text)) : undefined;
  }
}
