import type { StoryPlace } from '../../shared/story-place';
import { UserError } from '../../shared/errors';
import type { Story } from '../../shared/story';
import type { StoryStore } from '../store/story-store';

/** As the window tells it. */
interface Placed {
  id: string;
  place: StoryPlace;
  inNextWords: boolean;
}

/** Where words are written that are held for longer, see `KeptWords`. */
interface Keeper {
  keep(story: Story): void;
  drop(id: string): void;
  settled(): Promise<void>;
  /** The person is there in a story now, and its words are those that were held or stored last. */
  placed(id: string, place: StoryPlace): void;
}

/** As much of the store of stories as saving takes. */
interface Saving {
  save(story: Story): Promise<Story>;
  outside: Pick<StoryStore['outside'], 'keepAside'>;
}

const NOWHERE: Keeper = { keep() {}, drop() {}, async settled() {}, placed() {} };

/**
 * What the window has handed over and the disk does not have yet, for the page that comes after one
 * that was lost; and which of the places that it tells can be gone back to.
 */
export class UnsavedStories {
  private readonly stories = new Map<string, Story>();
  /** Saves, and the story of each. */
  private readonly underWay = new Map<Promise<Story>, string>();
  /** Among words that have not come yet, by story: a page may crash between the two. */
  private readonly nextPlaces = new Map<string, StoryPlace>();

  constructor(private readonly keeper: Keeper = NOWHERE) {}

  /** Runs a save of `sent`, which is held until it is on the disk. */
  async during(sent: Story, save: () => Promise<Story>): Promise<Story> {
    this.hold(sent);
    const saving = this.saveAndForget(sent, save);
    this.underWay.set(saving, sent.id);
    try {
      return await saving;
    } finally {
      this.underWay.delete(saving);
    }
  }

  /** Takes over words that no save is asked for yet. */
  hold(story: Story): void {
    this.stories.set(story.id, story);
    this.keeper.keep(story);
    const place = this.nextPlaces.get(story.id);
    this.nextPlaces.delete(story.id);
    if (place !== undefined) this.keeper.placed(story.id, place);
  }

  /** What the disk has is what counts: the story was opened from there. */
  forget(id: string): void {
    this.stories.delete(id);
    this.keeper.drop(id);
  }

  /**
   * Another version is the stored one now. One that `during` stores is not what was held before: that
   * is forgotten there, unless words were held since.
   */
  noteStored(id: string): void {
    if (![...this.underWay.values()].includes(id)) this.forget(id);
  }

  /** The stories with words that are not saved, when saves under way have ended. */
  async held(): Promise<readonly Story[]> {
    await Promise.allSettled(this.underWay.keys());
    return [...this.stories.values()];
  }

  /**
   * Saves what is held still: the page that could save it is lost, and the app ends. What is no longer
   * the version after the stored one is kept aside.
   *
   * @throws AggregateError when all were tried, with what kept each story from being saved and kept aside.
   */
  async saveRest(stories: Saving): Promise<void> {
    await Promise.allSettled(this.underWay.keys());
    const failures: unknown[] = [];
    for (const story of this.stories.values()) {
      try {
        await this.saveOrKeep(story, stories);
      } catch (error) {
        failures.push(error);
      }
    }
    await this.keeper.settled();
    if (failures.length > 0) throw new AggregateError(failures, 'stories could not be saved');
  }

  /** The same for one story alone: its window goes, and the app goes on. */
  async saveStory(id: string, stories: Saving): Promise<void> {
    await Promise.allSettled(this.underWay.keys());
    const story = this.stories.get(id);
    if (story !== undefined) await this.saveOrKeep(story, stories);
  }

  private async saveOrKeep(story: Story, stories: Saving): Promise<void> {
    try {
      await this.during(story, () => stories.save(story));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await stories.outside.keepAside(story);
      this.forget(story.id);
    }
  }

  setPlace({ id, place, inNextWords }: Placed): void {
    if (inNextWords) this.nextPlaces.set(id, place);
    else this.keeper.placed(id, place);
  }

  /** Another newsroom is opened; everything was saved before. */
  clear(): void {
    this.stories.clear();
    this.nextPlaces.clear();
  }

  private async saveAndForget(sent: Story, save: () => Promise<Story>): Promise<Story> {
    const stored = await save();
    const held = this.stories.get(sent.id);
    if (held === sent) this.forget(sent.id);
    // Words held since then continue what has been stored.
    else if (held !== undefined) this.stories.set(sent.id, { ...held, rev: stored.rev });
    return stored;
  }
}
