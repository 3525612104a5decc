import { expect, it } from 'vitest';
import { doc, p, quote } from '../../shared/document/testing';
import { namesInBody } from './names-in-body';

it('has the names of all blocks of text, each by itself', () => {
  const names = namesInBody(doc(p('So said Ada'), quote(p('Marsh met Jonathan Reed.'))));
  expect([...names.words]).toEqual(['So', 'Ada', 'Marsh', 'Jonathan', 'Reed']);
  expect([...names.others.values()].map((others) => [...others])).toEqual([['Reed'], ['Jonathan']]);
});

it('is asked once of a body that was not changed', () => {
  const body = doc(p('Ada Marsh'));
  expect(namesInBody(body)).toBe(namesInBody(body));
});
