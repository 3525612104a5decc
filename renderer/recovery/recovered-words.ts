import { NO_BYLINE } from '../../shared/fields/byline';
import { NO_DATELINE } from '../../shared/fields/dateline';
import { countWords } from '../../shared/reading-time';
import type { Story } from '../../shared/story';
import { compareStories, type Comparison } from '../../shared/story-comparison';

/** The words found beside those stored; where nothing can be read of those, beside none. */
export function compareRecovered(recovered: Story, stored: Story | null): Comparison {
  return compareStories(recovered, stored ?? blank(recovered));
}

/** Words that only the found version has. */
export function recoveredWords({ rows }: Comparison): number {
  const only = rows.flatMap(({ mine }) => mine.filter(({ kind }) => kind !== 'same'));
  return only.reduce((sum, { text }) => sum + countWords({ type: 'text', text }), 0);
}

function blank(story: Story): Story {
  return {
    ...story,
    headline: '',
    kicker: '',
    standfirst: '',
    byline: NO_BYLINE,
    dateline: NO_DATELINE,
    trailText: '',
    ednote: '',
    body: { type: 'doc', content: [] },
  };
}
