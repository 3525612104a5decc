import { shortened } from '../../shared/shortened';
import type { Story } from '../../shared/story';

/** Characters that turn the direction of what follows them, up to the end of a line. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;
/** No card or list shows more; no headline that is meant as one is longer. */
const MOST_SHOWN = 500;
/** In a sentence. */
const MOST_IN_SENTENCE = 80;

/**
 * What a story or video is called on cards and in lists, also one that has no headline yet. It must not
 * turn around the words behind it.
 */
export function headlineOf(headline: string, kind: Story['kind'] = 'story'): string {
  const shown = shortened(headline.slice(0, 2 * MOST_SHOWN).replace(TURNS, ''), MOST_SHOWN);
  return shown || `${kind === 'video' ? 'Video' : 'Story'} without a headline`;
}

/** The same where it is spoken of in a sentence, as in a notice. */
export function storyName(headline: string, kind?: Story['kind']): string {
  return shortened(headlineOf(headline, kind), MOST_IN_SENTENCE);
}
