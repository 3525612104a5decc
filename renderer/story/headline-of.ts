import type { Story } from '../../shared/story';

/** Characters that turn the direction of what follows them, up to the end of a line. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/**
 * What a story or video is called where it is spoken of, also one that has no headline yet. In a
 * sentence, a headline must not turn around the words behind it.
 */
export function headlineOf(headline: string, kind: Story['kind'] = 'story'): string {
  const shown = headline.replace(TURNS, '');
  return shown || `${kind === 'video' ? 'Video' : 'Story'} without a headline`;
}
