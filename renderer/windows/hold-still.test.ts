// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { runAction } from '../actions/actions';
import { runKey } from '../actions/run-key';
import { useApp } from '../app-store';
import { request } from '../ipc';
import { goOn, holdStill, isHeld } from './hold-still';

vi.mock('../ipc', { spy: true });
vi.mock('./this-window', () => ({ isStoryWindow: true }));

beforeEach(() => {
  vi.useFakeTimers();
  vi.mocked(request).mockReset().mockResolvedValue(undefined);
  const desk = { profiles: [], sections: [] };
  const newsroom = { readOnly: false, desk } as never;
  useApp.setState({ newsroom, screen: 'stories', platform: 'linux' });
});

afterEach(() => {
  goOn();
  vi.useRealTimers();
});

function press(key: string): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true });
  runKey(event);
  return event;
}

it('has no menu line and no key do anything while the page is held still, but for closing it', () => {
  holdStill();
  expect(isHeld()).toBe(true);
  runAction('new-story');
  expect(press('n').defaultPrevented).toBe(true);
  expect(request).not.toHaveBeenCalled();
  press('w');
  expect(request).toHaveBeenLastCalledWith('app.closeWindow');
  goOn();
  runAction('new-story');
  expect(request).toHaveBeenLastCalledWith('windows.runInMain', 'new-story');
});

it('says so when it lasts, until the page goes on', () => {
  const said = () => document.querySelector('[role="status"]')?.textContent;
  holdStill();
  holdStill();
  vi.advanceTimersByTime(300);
  expect(said()).toBeUndefined();
  vi.advanceTimersByTime(200);
  expect(said()).toContain('Waiting');
  goOn();
  expect(said()).toBeUndefined();
  vi.advanceTimersByTime(1_000);
  expect(said()).toBeUndefined();
});
