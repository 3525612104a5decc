import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastNameStart, printByline, readByline, ROLES, type Author } from './byline';

const people = [{ id: 'mara', name: 'Mara Ellison' }];
const LANGUAGES = ['en-GB', 'de', 'fr', 'ar', 'x-unknown'];

describe('a byline', () => {
  it.each([
    ['By Ida Noor', ['by Ida Noor']],
    ['By Ida Noor and Kim Vale', ['by Ida Noor', 'by Kim Vale']],
    [
      'By Ida Noor, Jo Won and Kim Vale, with Li Bo. Additional reporting by Ana Ruiz',
      ['by Ida Noor', 'by Jo Won', 'by Kim Vale', 'with Li Bo', 'additional Ana Ruiz'],
    ],
    ['By Mara Ellison', ['by Mara Ellison']],
  ])('%j is by %j', (text, authors) => {
    const read = readByline(text, 'en-GB', people);
    expect(read.authors.map(({ role, name }) => `${role} ${name}`)).toEqual(authors);
    expect(read.words).toBe('');
  });

  it('knows the newsroom’s people, and keeps their names as they are printed', () => {
    const { authors } = readByline('By mara ellison and Jo Won', 'en', people);
    expect(authors).toEqual([
      { personId: 'mara', name: 'mara ellison', role: 'by' },
      { personId: null, name: 'Jo Won', role: 'by' },
    ]);
  });

  it('is worded in the language of the story', () => {
    const { authors } = readByline('By Ida Noor and Kim Vale', 'en', []);
    expect(printByline({ authors, words: '' }, 'fr-FR')).toBe('Par Ida Noor et Kim Vale');
    expect(readByline('Par Ida Noor et Kim Vale', 'fr').authors).toEqual(authors);
  });

  it.each(['Film by Jonah Pell', 'BY ANNA KIM', 'كتبت ليان', 'By ', 'By Ida  and Kim', 'Staff'])(
    '%j stays as it was typed',
    (words) => expect(readByline(words, 'en-GB', people)).toEqual({ authors: [], words }),
  );

  it('of more authors than a story holds stays as it was typed', () => {
    const names = (count: number) => Array.from({ length: count }, (_, n) => `Ida Noor ${n}`);
    const typed = (count: number) => `By ${names(count).join(', ')} and Kim Vale`;
    expect(readByline(typed(99), 'en').authors).toHaveLength(100);
    expect(readByline(typed(100), 'en')).toEqual({ authors: [], words: typed(100) });
  });

  it('is printed as it was typed, whatever that was', () => {
    const joints = ['By ', ' and ', ', ', ', with ', '. Additional reporting by ', 'Von ', ' und '];
    const piece = fc.oneof(fc.constantFrom(...joints, 'Ida', 'Mara Ellison'), fc.string());
    const typed = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const law = () =>
      fc.assert(
        fc.property(typed, fc.constantFrom(...LANGUAGES), (text, language) => {
          return printByline(readByline(text, language, people), language) === text;
        }),
      );
    expect(law).not.toThrow();
  });

  it('names the same authors when what is printed is read again', () => {
    const name = fc.constantFrom('Ida Noor', 'Kim Vale', 'Jo Won', 'Li Bo');
    const author = fc.record({
      personId: fc.constant(null),
      name,
      role: fc.constantFrom(...ROLES),
    });
    const byRole = (authors: readonly Author[]) =>
      ROLES.flatMap((role) => authors.filter((each) => each.role === role));
    const law = () =>
      fc.assert(
        fc.property(fc.array(author, { maxLength: 6 }), (others) => {
          const first: Author = { personId: null, name: 'Ana Ruiz', role: 'by' };
          const authors = byRole([first, ...others]);
          const printed = printByline({ authors, words: '' }, 'en');
          expect(readByline(printed, 'en').authors).toEqual(authors);
        }),
      );
    expect(law).not.toThrow();
  });
});

it.each([
  ['By Ma', 3],
  ['By Ida Noor and Ma', 16],
  ['By Ida Noor, Ma', 13],
  ['Ma', 0],
])('the last name of %j begins at %i', (text, start) =>
  expect(lastNameStart(text, 'en')).toBe(start),
);
