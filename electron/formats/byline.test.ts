import { expect, it } from 'vitest';
import { bylineAuthors } from './byline';

it.each([
  ['', []],
  ['By Anna Kim', ['Anna Kim']],
  ['BY ANNA KIM and Jo Won', ['ANNA KIM', 'Jo Won']],
  ['Anna Kim, Jo Won, and Li Bo', ['Anna Kim', 'Jo Won', 'Li Bo']],
  ['Von Anna Kim und Jo Won', ['Anna Kim', 'Jo Won']],
  ['Sandy Anderson', ['Sandy Anderson']],
  ['كتبت ليان الدراوي', ['ليان الدراوي']],
])('%j names %j', (byline, names) =>
  expect(bylineAuthors(byline).map(({ name }) => name)).toEqual(names),
);

it('tells agencies from persons', () => {
  expect(bylineAuthors('By Kim Won Jin / AFP')).toEqual([
    { kind: 'person', name: 'Kim Won Jin' },
    { kind: 'organization', name: 'AFP' },
  ]);
});
