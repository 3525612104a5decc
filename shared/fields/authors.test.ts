import { expect, it } from 'vitest';
import { isNamed, placeAbove, withAuthor, withAuthorUp, withoutAuthor, withRole } from './authors';
import { NO_BYLINE, printByline, readByline } from './byline';

const people = [{ id: 'ida-noor', name: 'Ida Noor' }];
const printed = (byline: Parameters<typeof printByline>[0]) => printByline(byline, 'en-GB');
const three = readByline('By Ida Noor and Kim Vale, with Jo Won', 'en-GB', people);

it('names one more author, one of the people by the name they have', () => {
  const one = withAuthor(NO_BYLINE, ' ida noor ', people);
  expect(one.authors).toEqual([{ personId: 'ida-noor', name: 'Ida Noor', role: 'by' }]);
  expect(isNamed(one, 'IDA NOOR')).toBe(true);
  expect(printed(withAuthor(one, 'Kim Vale', people))).toBe('By Ida Noor and Kim Vale');
});

it('takes the place of a byline in free words', () => {
  expect(printed(withAuthor(readByline('From our wires', 'en-GB'), 'Jo Won', people))).toBe(
    'By Jo Won',
  );
});

it('changes roles and order, and takes authors out', () => {
  expect(printed(withRole(three, 1, 'additional'))).toBe(
    'By Ida Noor, with Jo Won. Additional reporting by Kim Vale',
  );
  expect(printed(withAuthorUp(three, 1))).toBe('By Kim Vale and Ida Noor, with Jo Won');
  expect([placeAbove(three, 0), placeAbove(three, 1), placeAbove(three, 2)]).toEqual([
    null,
    0,
    null,
  ]);
  expect(withAuthorUp(three, 2)).toBe(three);
  expect(printed(withoutAuthor(three, 0))).toBe('By Kim Vale, with Jo Won');
});
