import { UserError } from '../../shared/errors';
import type { Events, ListedStory } from '../../shared/ipc';
import { profileOf } from '../../shared/profiles/profile';
import type { Story } from '../../shared/story';
import { releaseWhenDue } from '../../shared/workflow';
import type { Newsroom } from '../store/newsroom';

type Released = Events['stories.released'];
type Waiting = Pick<Newsroom, 'readOnly' | 'desk' | 'stories' | 'photos'>;

/** Asked for at once; most newsrooms have fewer that wait for their time. */
const PAGE = 500;
const SCHEDULED = {
  kind: '',
  section: '',
  state: 'scheduled',
  text: '',
  sort: 'newest',
  limit: PAGE,
} as const;

/** What releasing works with beside the newsroom. */
export interface ReleaseSetup {
  /** Ids of stories with words that are not on the disk yet: they wait for the next look. */
  held(): Promise<readonly { id: string }[]>;
  told(released: Released): void;
  /** Milliseconds, as `Date.now`. */
  now?(): number;
}

/** Publishes scheduled stories when their time comes, by whoever may write in the newsroom. */
export class Releases {
  private running = false;
  /** Scheduled stories as they were when they were read, by id. */
  private known = new Map<string, Story>();
  /** The version of each story that was told not to be released. */
  private readonly refused = new Map<string, number>();

  constructor(private readonly setup: ReleaseSetup) {}

  /** Publishes what is due. To be called every few seconds; what fails is tried again then. */
  async run(newsroom: Waiting | null): Promise<void> {
    if (this.running || newsroom === null || newsroom.readOnly) return;
    this.running = true;
    try {
      await this.release(newsroom);
    } catch (error) {
      // Not now, as on a full disk: what keeps stories from being saved is told where they are written.
      console.warn('scheduled stories are not released now:', error);
    } finally {
      this.running = false;
    }
  }

  private async release(newsroom: Waiting): Promise<void> {
    const due = (await this.scheduled(newsroom)).filter(
      (story) => this.next(newsroom, story) !== null,
    );
    if (due.length === 0) return;
    const held = new Set((await this.setup.held()).map(({ id }) => id));
    const told = {
      released: [] as Released['released'][number][],
      refused: [] as Released['refused'][number][],
    };
    for (const { id } of due.filter((story) => !held.has(story.id))) {
      // As it is now: it may have been changed since it was read.
      const story = await newsroom.stories.open(id);
      const next = this.next(newsroom, story);
      if (next === null) continue;
      const { headline } = story;
      if ('story' in next) {
        await newsroom.stories.save(next.story);
        told.released.push({ id, headline });
      } else if (this.refused.get(id) !== story.rev) {
        this.refused.set(id, story.rev);
        const { refused: reason, photoId } = next;
        told.refused.push({ headline, reason, ...(photoId && { photoId }) });
      }
    }
    if (told.released.length + told.refused.length > 0) this.setup.told(told);
  }

  private next({ desk, photos }: Waiting, story: Story) {
    return releaseWhenDue(story, {
      now: new Date(this.setup.now?.() ?? Date.now()).toISOString(),
      profile: profileOf(story, desk.profiles),
      photoOf: photos.get.bind(photos),
    });
  }

  private async scheduled(newsroom: Waiting): Promise<readonly Story[]> {
    const { stories } = newsroom;
    const listed = await allScheduled(newsroom);
    const before = this.known;
    this.known = new Map();
    for (const { id, rev, updatedAt } of listed) {
      const known = before.get(id);
      const isSame = known?.rev === rev && known.updatedAt === updatedAt;
      const story = isSame ? known : await readable(stories, id);
      if (story !== null) this.known.set(id, story);
    }
    return [...this.known.values()];
  }
}

/** As lists show them; one that moves to another page meanwhile is met at the next look. */
async function allScheduled({ desk, stories }: Waiting): Promise<readonly ListedStory[]> {
  const all: ListedStory[] = [];
  for (;;) {
    const page = await stories.list({ ...SCHEDULED, offset: all.length }, desk.sections);
    all.push(...page.stories);
    if (page.stories.length < PAGE) return all;
  }
}

/** Null for one that cannot be read now, which is told where stories are listed. */
async function readable(stories: Newsroom['stories'], id: string): Promise<Story | null> {
  try {
    return await stories.copy(id);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}
