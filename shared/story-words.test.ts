import { expect, it } from 'vitest';
import { block, body, p } from './document/testing';
import { readByline } from './fields/byline';
import { FIRST_DATELINE_FORM, readDateline } from './fields/dateline';
import { emptyStory } from './new-story';
import { storyWords } from './story-words';

it('a story as text has all its words, the desk’s own by their names', () => {
  const text = storyWords(
    {
      ...emptyStory('2026-11-20T08:00:00.000Z'),
      kind: 'story',
      language: 'en',
      headline: 'Harbour reopens',
      socialHeadline: 'The ferries are back',
      byline: readByline('By Ida Noor, with Jo Won', 'en'),
      dateline: readDateline('TARNSEA, Nov. 20 —', FIRST_DATELINE_FORM, [{ name: 'Tarnsea' }]),
      keywords: ['ferries', 'quay'],
      slug: 'harbour-reopens',
      genre: 'News',
      ednote: 'Call back at six.',
      body: body(
        p('At dawn.'),
        block('editorNote')(p('Check with Ines.'), p('Twice.')),
        p('Then.'),
      ),
    },
    FIRST_DATELINE_FORM,
  );
  expect(text.split('\n\n')).toEqual([
    'Harbour reopens',
    'By Ida Noor, with Jo Won',
    'TARNSEA, Nov. 20 —',
    'At dawn.\nThen.',
    'Social headline: The ferries are back',
    'Slug: harbour-reopens',
    'Keywords: ferries, quay',
    'Genre: News',
    'Ednote: Call back at six.',
    'Editor’s note: Check with Ines. Twice.',
  ]);
});
