// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { Events } from '../../shared/ipc';
import { listen, request } from '../ipc';
import { isHeld } from './hold-still';
import { listenToClosing } from './ready-to-close';
import { takeReplaced } from './take-replaced';

vi.mock('../ipc', { spy: true });
vi.mock('./take-replaced', () => ({ takeReplaced: vi.fn<() => Promise<void>>() }));

type Heard = { [Name in keyof Events]?: (event: Events[Name]) => void };

/** Long enough for all that follows from what the page hears. */
const rest = () => new Promise((done) => setTimeout(done));

it('goes on only when the last question is taken back', async () => {
  vi.mocked(request).mockResolvedValue(undefined);
  let heard: Heard = {};
  vi.mocked(listen).mockImplementation((listeners) => {
    heard = listeners;
    return () => {};
  });
  listenToClosing(Promise.resolve());
  heard['window.closing']?.({});
  await rest();
  expect(request).toHaveBeenCalledWith('app.readyToClose', true);
  expect(isHeld()).toBe(true);

  let looked = () => {};
  const looking = new Promise<void>((resolve) => {
    looked = resolve;
  });
  vi.mocked(takeReplaced).mockReturnValueOnce(looking);
  heard['window.stays']?.({});
  heard['window.closing']?.({});
  looked();
  await rest();
  expect(isHeld(), 'it is asked anew').toBe(true);

  vi.mocked(takeReplaced).mockResolvedValueOnce(undefined);
  heard['window.stays']?.({});
  await rest();
  expect(isHeld()).toBe(false);
});
