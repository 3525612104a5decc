import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Newsroom } from './newsroom';
import { NewsroomLock } from './newsroom-lock';
import { isGone, ownIdentity } from './process-identity';
import { elsewhere, inNewsroom, inTemporaryFolder, put } from './testing';

const LOCK = join('.copydesk', 'lock.json');

/** A process that has ended. */
function endedProcess() {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  return { ...ownIdentity(), pid, started: '1' };
}

describe('isGone', () => {
  it('is said only of a process that surely no longer runs', () => {
    const own = ownIdentity();
    expect(isGone(own)).toBe(false);
    expect(isGone(endedProcess())).toBe(true);
    expect(isGone({ ...endedProcess(), host: 'desk-in-another-town' })).toBe(false);
    expect(isGone({ ...own, realm: 'an-earlier-start' })).toBe(process.platform === 'linux');
  });

  it.runIf(process.platform === 'linux')('knows a number that was given to another process', () => {
    expect(isGone({ ...ownIdentity(), started: '1' })).toBe(true);
  });

  it.runIf(process.platform === 'linux')('does not judge a container beside this one', () => {
    const own = ownIdentity();
    const [boot] = own.realm.split(' ');
    expect(isGone({ ...own, realm: `${boot} pid:[1]`, pid: endedProcess().pid })).toBe(false);
  });
});

describe('a newsroom', () => {
  it('held elsewhere opens read-only, and says who writes in it', () =>
    inTemporaryFolder(async (folder) => {
      await put(join(folder, LOCK), elsewhere);
      const lock = await NewsroomLock.take(folder);
      expect(lock).toMatchObject({ user: 'kim', host: 'desk-in-another-town' });
      expect(JSON.parse(await readFile(join(folder, LOCK), 'utf8'))).toEqual(elsewhere);
    }));

  it.each([
    ['of a process that is gone', () => ({ ...elsewhere, ...endedProcess() })],
    ['that makes no sense', () => '{"token":'],
  ])('with a lock %s is taken', (_, held) =>
    inTemporaryFolder(async (folder) => {
      await put(join(folder, LOCK), held());
      expect(await NewsroomLock.take(folder)).toBeInstanceOf(NewsroomLock);
    }),
  );

  it('taken over refuses the first one’s saves in words, and loses none of the second’s', () =>
    inNewsroom(async (first, folder) => {
      const story = await first.stories.create({ kind: 'story', language: 'en' });
      const second = await Newsroom.open(folder, { takeOver: true });
      const late = first.stories.save({ ...story, headline: 'Too late' });
      await expect(late).rejects.toMatchObject({
        code: 'read-only',
        message: expect.stringContaining('took it over'),
      });
      await expect(first.saveDesk(first.desk)).rejects.toMatchObject({ code: 'read-only' });
      const opened = await second.stories.open(story.id);
      await second.stories.save({ ...opened, headline: 'In time' });
      expect(await second.stories.copy(story.id)).toMatchObject({ headline: 'In time' });
      await first.close();
      await second.saveDesk(second.desk);
    }));

  it('whose lock is gone writes nothing: another may be on the way', () =>
    inNewsroom(async (newsroom, folder) => {
      await rm(join(folder, LOCK));
      const story = newsroom.stories.create({ kind: 'story', language: 'en' });
      await expect(story).rejects.toMatchObject({ code: 'read-only' });
    }));

  it('wanted by several at once goes to one', () =>
    inTemporaryFolder(async (folder) => {
      const takers = await Promise.all(
        Array.from({ length: 8 }, () => NewsroomLock.take(folder, true)),
      );
      const held = takers.filter((lock) => lock instanceof NewsroomLock && lock.isHeld);
      expect(held).toHaveLength(1);
    }));
});
