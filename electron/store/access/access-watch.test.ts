import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { elsewhere, inNewsroom, put } from '../testing';
import { AccessWatch } from './access-watch';

it('a watch tells when a newsroom is taken over, and when it can be written in again', () =>
  inNewsroom(async (newsroom, folder) => {
    let tell: (what: string) => void = () => {};
    const next = () =>
      new Promise<string>((resolve) => {
        tell = resolve;
      });
    const watch = new AccessWatch(
      {
        changed: () => tell('changed'),
        async free() {
          watch.follow(null);
          tell('free');
        },
      },
      1,
    );
    watch.follow(newsroom);
    const lock = join(folder, '.copydesk', 'lock.json');
    const lost = next();
    // In one go, as whoever takes over does it: half a lock is nobody's.
    await put(`${lock}-new`, elsewhere);
    await rename(`${lock}-new`, lock);
    expect(await lost).toBe('changed');
    expect(newsroom.readOnly).toBe(true);
    const free = next();
    await rm(lock);
    expect(await free).toBe('free');
  }));
