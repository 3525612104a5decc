import { describe, expect, it } from 'vitest';
import { applyEdits } from './edits';
import { houseForm } from './house-form';
import { typedEdit } from './typed-edit';

/** What stands there after these keys, one by one. */
function typed(language: string, keys: string): string {
  const form = houseForm(language);
  let text = '';
  for (const key of keys) {
    const edit = typedEdit(text + key, () => form);
    text = applyEdits(text + key, edit === null ? [] : [edit]);
  }
  return text;
}

describe('keys', () => {
  it.each([
    ['en-GB', '"Come," she said.', '“Come,” she said.'],
    ['en-GB', `"He said 'no' twice," she said.`, '“He said ‘no’ twice,” she said.'],
    ['en-GB', "It's the '90s, 'tis the dogs' day.", 'It’s the ’90s, ’tis the dogs’ day.'],
    ['en-GB', "the 1990's", 'the 1990’s'],
    ['en-GB', 'one -- two... three', 'one – two… three'],
    ['en-US', 'one--two', 'one—two'],
    ['de', '"Komm", sagte er', '„Komm“, sagte er'],
    ['de', 'nach 5 km weiter', 'nach 5\u00a0km weiter'],
    ['fr', '"Viens", dit-il', '«\u202fViens\u202f», dit-il'],
    ['fr', 'Quoi? Quoi ! Non : 10:30', 'Quoi\u202f? Quoi\u202f! Non\u00a0: 10:30'],
    ['en-GB', "said -- 'in the '90s'", 'said – ‘in the ’90s’'],
    ['fr', 'http://a.fr?b=c', 'http://a.fr?b=c'],
    ['pl', 'w domu', 'w\u00a0domu'],
  ])('in %s: %s', (language, keys, expected) => {
    expect(typed(language, keys)).toBe(expected);
  });

  it('never change again what was given back as typed', () => {
    const form = houseForm('en-GB');
    expect(typedEdit('a "word', () => form)).toBeNull();
    expect(typedEdit('a "word.', () => form)).toBeNull();
    expect(typedEdit('one -- two.', () => form)).toBeNull();
  });

  it('ask for no form where nothing may be set', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(typedEdit('just a word', never)).toBeNull();
  });
});
