import { beforeEach, expect, it, vi } from 'vitest';
import { closeDialog, openDialog } from './app-store';
import { atRest } from './at-rest';

vi.hoisted(() => {
  vi.stubGlobal('localStorage', { getItem: () => null });
  vi.stubGlobal('window', new EventTarget());
});

beforeEach(() => {
  vi.useFakeTimers();
  closeDialog();
});

const press = () => window.dispatchEvent(new Event('keydown'));

it('opens when the keys have rested', () => {
  const open = vi.fn<() => boolean>(() => true);
  atRest(open)();
  for (let key = 0; key < 5; key += 1) {
    vi.advanceTimersByTime(1_000);
    press();
  }
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_500);
  expect(open).toHaveBeenCalledOnce();
  press();
  vi.advanceTimersByTime(10_000);
  expect(open).toHaveBeenCalledOnce();
});

it('waits until no other dialog is open, and until it can open', () => {
  let canOpen = false;
  const open = vi.fn<() => boolean>(() => canOpen);
  openDialog('palette');
  atRest(open)();
  vi.advanceTimersByTime(10_000);
  expect(open).not.toHaveBeenCalled();
  closeDialog();
  vi.advanceTimersByTime(1_500);
  canOpen = true;
  vi.advanceTimersByTime(1_500);
  expect(open).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(open).toHaveBeenCalledTimes(2);
});
