import { expect, it } from 'vitest';
import { foundCommands } from './found-commands';

const command = (label: string, words = '', whyNot: string | null = null) => ({
  label,
  words,
  whyNot,
});
const COMMANDS = [
  command('Figure', 'photo picture'),
  command('Show or hide photos'),
  command('Photos'),
  command('Photo desk'),
  command('Go to Target', 'length word count'),
  command('Spike', 'delete bin', 'No story is open.'),
];
const found = (text: string) => {
  const { named, possible, impossible } = foundCommands(COMMANDS, text);
  return [named, possible, impossible].map((group) => group.map(({ label }) => label));
};

it('a command is found by other words for it', () => {
  expect(found('length')).toEqual([[], ['Go to Target'], []]);
  expect(found('Word count')).toEqual([[], ['Go to Target'], []]);
  expect(found('delete')).toEqual([[], [], ['Spike']]);
});

it('what is called so comes first, then what begins with it, and other words last', () => {
  expect(found('photos')).toEqual([['Photos'], ['Show or hide photos'], []]);
  expect(found('photo')).toEqual([
    [],
    ['Photos', 'Photo desk', 'Show or hide photos', 'Figure'],
    [],
  ]);
});
