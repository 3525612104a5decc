import { expect, it } from 'vitest';
import { namesIn, storyNames } from '../names';
import { namesAsInStory } from './names-as-in-story';

it.each([
  ['Jonathon Reed waits in Tarnsea.', 'Jonathan Reed waits in Tarnsea.'],
  ['Mayor Jonathon Reed and Ada Marsh.', 'Mayor Jonathan Reed and Ada Marsh.'],
  ['On Monday Jonathon Reed’s boat.', 'On Monday Jonathan Reed’s boat.'],
  ['Zoë\u00a0Hartnal, coxswain.', 'Zoë\u00a0Hartnol, coxswain.'],
  ['Sinéad ONeill sings.', 'Sinéad O’Neill sings.'],
])('%j becomes %j', (caption, right) => {
  const [finding, ...others] = findNames(caption);
  expect(finding).toMatchObject({ severity: 'warning', fix: { caption: right } });
  expect(others).toEqual([]);
});

it.each([
  ['as the story has it', 'Jonathan Reed, Sinéad O’Neill and Zoë\u00a0Hartnol.'],
  ['in another form of the same letters', 'Zoe\u0308 Hartnol.'],
  ['another first name', 'Ron Reed and Elizabeth Reed.'],
  ['another last name', 'Jonathan Smith.'],
  ['both', 'Jonathon Read.'],
  ['a family and another ending', 'The Jonathan Reeds, Jonathana Reed.'],
  ['a word that the story has too', 'Marvin Reed.'],
  ['someone who is named beside', 'Jonathan Reed and Jonathon Reed.'],
  ['short words', 'Ada Mash.'],
  ['words apart', 'Jonathon, Reed.'],
  ['without capitals', 'jonathon reed'],
])('finds nothing in %s', (_, caption) => {
  expect(findNames(caption)).toEqual([]);
});

it('trusts a spelling that the photo’s people have, and two near ones tell nothing', () => {
  expect(findNames('Jonathon Reed.', ['Jonathon Reed'])).toEqual([]);
  expect(findNames('Jonathon Reed.', [], 'Jonathen Reed met Jonathan Reed.')).toEqual([]);
});

const STORY =
  'Jonathan Reed met Zoë Hartnol and Sinéad O’Neill. Martin Reed was there with Marvin; Ada Mars came.';

function findNames(caption: string, people: readonly string[] = [], story = STORY) {
  return namesAsInStory({ caption, people: [...people] }, storyNames([namesIn(story)]));
}
