import { notesIn, withoutNotes } from './document/notes';
import { plainText } from './document/text';
import { printByline } from './fields/byline';
import { printDateline, type DatelineForm } from './fields/dateline';
import { FIELD_NAMES, HEADLINE_VARIANTS } from './fields/field-names';
import { printKeywords } from './fields/keywords';
import type { Story } from './story';

/**
 * The whole story as text, as a person would copy it when it cannot be saved: what readers see in its
 * order, then what only the desk knows, by its name.
 */
export function storyWords(story: Story, form: DatelineForm): string {
  const { kicker, headline, standfirst, byline, leadPhoto, dateline, body, language } = story;
  const shown = [
    kicker,
    headline,
    standfirst,
    printByline(byline, language),
    leadPhoto.caption,
    leadPhoto.credit,
    printDateline(dateline, form),
    plainText(withoutNotes(body)),
  ];
  const others = ['trailText', 'slug', 'keywords', 'genre', 'ednote'] as const;
  const named = [...HEADLINE_VARIANTS, ...others];
  const known = named.map((name): [string, string] => [
    FIELD_NAMES[name],
    name === 'keywords' ? printKeywords(story.keywords) : story[name],
  ]);
  const labelled = known.filter(([, words]) => words !== '').map((line) => line.join(': '));
  const notes = notesIn(body).map((note) => `Editor’s note: ${note}`);
  return [...shown.filter((words) => words !== ''), ...labelled, ...notes].join('\n\n');
}
