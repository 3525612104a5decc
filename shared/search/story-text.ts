import { plainText } from '../document/text';
import { photoUses } from '../photo-uses';
import type { Story } from '../story';
import type { TextColumn } from './query';

/** Everything in a story that words are looked for in, by the part it is. */
export function searchedText(story: Story): Record<TextColumn, string> {
  const { headline, standfirst, slug, byline, dateline, kicker, body } = story;
  const captions = photoUses(story).flatMap(({ caption, credit, altText }) => [
    caption,
    credit,
    altText,
  ]);
  return {
    headline,
    standfirst,
    body: joined([dateline, plainText(body)]),
    captions: joined(captions),
    slug,
    byline,
    kicker,
  };
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
