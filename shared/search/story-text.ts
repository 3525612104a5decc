import { plainText } from '../document/text';
import { photoUses } from '../photo-uses';
import { printByline } from '../fields/byline';
import { datelineWords } from '../fields/dateline';
import { HEADLINE_VARIANTS } from '../fields/field-names';
import { printKeywords } from '../fields/keywords';
import type { Story } from '../story';
import type { TextColumn } from './query';

/** Everything in a story that words are looked for in, by the part it is. */
export function searchedText(story: Story): Record<TextColumn, string> {
  const { headline, standfirst, slug, byline, dateline, kicker, body, language } = story;
  const { trailText, keywords, genre, ednote } = story;
  const headlines = HEADLINE_VARIANTS.map((name) => story[name]);
  const captions = photoUses(story).flatMap(({ caption, credit, altText }) => [
    caption,
    credit,
    altText,
  ]);
  return {
    headline,
    standfirst,
    // The dateline opens the body.
    body: joined([datelineWords(dateline), plainText(body)]),
    other: joined([trailText, ...headlines, printKeywords(keywords), genre, ednote]),
    captions: joined(captions),
    slug,
    byline: printByline(byline, language),
    kicker,
  };
}

function joined(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}
