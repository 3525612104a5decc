// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Photo } from '../../shared/photo';
import { changePhotos } from './change-photos';
import { useTyping } from './use-typing';

vi.mock('./change-photos', () => ({
  changePhotos: vi.fn<typeof changePhotos>(),
  endStep: vi.fn<() => void>(),
}));

const PHOTOS = [{ id: 'mill', caption: '' }] as unknown as readonly Photo[];

let root: Root;

/** Types in another letter each time. */
function Caption() {
  const { text, type } = useTyping('caption', PHOTOS, '');
  return <button onClick={() => type(`${text}x`)}>Type</button>;
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  vi.mocked(changePhotos).mockClear();
  document.body.innerHTML = '<main></main>';
  root = createRoot(document.querySelector('main')!);
  act(() => root.render(<Caption />));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

/** Types a letter every 100 ms. */
function typeOn(letters: number): void {
  for (let typed = 0; typed < letters; typed += 1) {
    act(() => document.querySelector('button')?.click());
    act(() => {
      vi.advanceTimersByTime(100);
    });
  }
}

const storedTexts = () =>
  vi.mocked(changePhotos).mock.calls.map(([photos, changeOf]) => changeOf(photos[0]!, 0));

it('stores what is typed once the hands rest', () => {
  typeOn(3);
  expect(storedTexts()).toEqual([]);
  act(() => {
    vi.advanceTimersByTime(500);
  });
  expect(storedTexts()).toEqual([{ caption: 'xxx' }]);
});

it('stores it every other second where they do not', () => {
  typeOn(50);
  expect(storedTexts()).toEqual([{ caption: 'x'.repeat(20) }, { caption: 'x'.repeat(40) }]);
});
