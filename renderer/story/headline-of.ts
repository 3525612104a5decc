import type { Story } from '../../shared/story';

/** What a story or video is called where it is spoken of, also one that has no headline yet. */
export function headlineOf(headline: string, kind: Story['kind'] = 'story'): string {
  return headline || `${kind === 'video' ? 'Video' : 'Story'} without a headline`;
}
