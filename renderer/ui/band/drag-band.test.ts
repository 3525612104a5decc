// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dragBand, type BandEvents } from './drag-band';

const place = () => document.createElement('div');
const events = (): BandEvents => ({
  changed: vi.fn<BandEvents['changed']>(),
  ended: vi.fn<() => void>(),
  givenUp: vi.fn<() => void>(),
});
const pointer = (name: string) => new PointerEvent(name, { pointerId: 1 });

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function drag(heard: BandEvents) {
  const elements = { scroller: place(), grid: place(), shown: place() };
  return { ...elements, stop: dragBand(pointer('pointerdown'), elements, heard) };
}

it('is given up where the page that it is drawn on goes', () => {
  const heard = events();
  const { stop, shown } = drag(heard);
  stop();
  expect(heard.givenUp).toHaveBeenCalledOnce();
  expect(shown.hidden).toBe(true);
  window.dispatchEvent(pointer('pointerup'));
  expect(heard.ended).not.toHaveBeenCalled();
});

it('ends once: what was let go is not given up later', () => {
  const heard = events();
  const { stop } = drag(heard);
  window.dispatchEvent(pointer('pointerup'));
  stop();
  expect(heard.ended).toHaveBeenCalledOnce();
  expect(heard.givenUp).not.toHaveBeenCalled();
});
