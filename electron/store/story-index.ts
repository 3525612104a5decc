import type { Story } from '../../shared/story';
import { foldForSearch } from '../../shared/fold';
import { searchText, summarise, type StorySummary } from '../../shared/summary';
import type { State } from '../../shared/workflow';

/** Which stories a list shows; an empty field asks for all. */
export interface StoryFilter {
  kind: Story['kind'] | '';
  section: string;
  state: State | '';
  /** Words that must all occur somewhere in the story; case and accents do not matter. */
  text: string;
}

interface Entry {
  summary: StorySummary;
  text: string;
}

/** What lists are made from: derived from the story files, never the only copy of anything. */
export class StoryIndex {
  private readonly entries = new Map<string, Entry>();
  private sorted: Entry[] | null = null;

  set(story: Story): StorySummary {
    const summary = summarise(story);
    this.entries.set(story.id, { summary, text: searchText(story) });
    this.sorted = null;
    return summary;
  }

  delete(id: string): void {
    this.entries.delete(id);
    this.sorted = null;
  }

  /** One page of the stories that fit, newest first, and how many fit in all. */
  list(filter: StoryFilter, offset: number, limit: number) {
    const words = foldForSearch(filter.text).split(/\s+/).filter(Boolean);
    const found = this.newestFirst().filter(
      ({ summary, text }) =>
        (filter.kind === '' || summary.kind === filter.kind) &&
        (filter.section === '' || summary.section === filter.section) &&
        (filter.state === '' || summary.state === filter.state) &&
        words.every((word) => text.includes(word)),
    );
    return {
      total: found.length,
      stories: found.slice(offset, offset + limit).map(({ summary }) => summary),
    };
  }

  private newestFirst(): Entry[] {
    this.sorted ??= [...this.entries.values()].toSorted((a, b) => compare(b.summary, a.summary));
    return this.sorted;
  }
}

/** By the moment, whatever zone it is written in; ties by id, so that the order never wavers. */
function compare(a: StorySummary, b: StorySummary): number {
  return Date.parse(a.shownAt) - Date.parse(b.shownAt) || (a.id < b.id ? -1 : 1);
}
