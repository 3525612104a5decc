import { expect, it, vi } from 'vitest';
import { block, p, quote } from '../../shared/document/testing';
import { ShownNode } from './shown-node';

const figure = (caption: string) => block('figure', { caption })();

it('tells of other attributes, and of nothing else', () => {
  const shown = new ShownNode(figure('A crane.'));
  const told = vi.fn<() => void>();
  const stop = shown.subscribe(told);
  shown.becomes(figure('A tall crane.'));
  expect(told).toHaveBeenCalledTimes(1);
  expect(shown.node.attrs['caption']).toBe('A tall crane.');
  stop();
  shown.becomes(figure('A crane.'));
  expect(told).toHaveBeenCalledTimes(1);
});

it('is not told of what is typed in the block', () => {
  const before = quote(p('one'));
  const shown = new ShownNode(before);
  const told = vi.fn<() => void>();
  shown.subscribe(told);
  const typed = before.copy(quote(p('one two')).content);
  shown.becomes(typed);
  expect(shown.node).toBe(typed);
  expect(told).not.toHaveBeenCalled();
});
