import { expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import { blockSamples } from '../document/samples';
import { plainText } from '../document/text';
import { FIRST_DESK } from '../first-desk';
import { emptyStory } from '../new-story';
import { fieldWords } from './field-words';
import { storyTexts, type StoryText } from './story-texts';

const words = fieldWords({ ...emptyStory('2026-11-20T08:00:00.000Z'), language: 'en' }, FIRST_DESK);
const emptyBody = checkedBody({ type: 'doc', content: [{ type: 'paragraph' }] });
const textsOf = (name: string) => storyTexts(words, checkedBody(blockSamples[name]!.body));
const labelsOf = (name: string) => textsOf(name).map(({ label, text }) => `${label}: ${text}`);

/** Attributes that search reads words in. */
function attributesOf(block: string): StoryText['place'][] {
  const places: StoryText['place'][] = [];
  checkedBody(blockSamples[block]!.body).descendants((node, at) => {
    for (const [name, value] of Object.entries(node.attrs)) {
      const hasWords = plainText({ type: node.type.name, attrs: { [name]: value } }) !== '';
      if (hasWords) places.push({ kind: 'attribute', at, name });
    }
  });
  return places;
}

const isAttribute = ({ place }: StoryText) => place.kind === 'attribute';

it.each(Object.keys(blockSamples).filter((name) => name !== 'relatedStory'))(
  'names every text of a block as its field is labelled: %s',
  (block) => {
    const texts = textsOf(block).filter(isAttribute);
    const places = texts.map(({ place }) => place);
    const expected = attributesOf(block);
    expect(places).toHaveLength(expected.length);
    expect(places).toEqual(expect.arrayContaining(expected));
    for (const { label } of texts) expect(label).toMatch(/^[A-Z]/);
  },
);

it('tells blocks apart, in the order of the page', () => {
  expect(labelsOf('factBox')[0]).toBe('Fact box title: The old crane');
  expect(labelsOf('videoCard')).toEqual([
    'Video title: The crane',
    'Video text: In two minutes.',
    'Thumbnail credit: Lee',
  ]);
  expect(labelsOf('socialPost')).toEqual([
    'Post text: The ferry is late.\nAgain.',
    'Author: Jo Won',
    'Handle: @jowon',
    'Network: Mastodon',
    'Date of the post: 3 May 2026',
  ]);
});

it('leaves out the headline of a related story, which is written there', () => {
  expect(textsOf('relatedStory')).toEqual([]);
});

it('leaves out the slug, which is an address and no words for readers', () => {
  const withSlug = { ...words, slug: 'tide', ednote: 'tide' };
  const texts = storyTexts(withSlug, emptyBody);
  expect(texts.map(({ label }) => label)).toEqual(['Ednote']);
});
