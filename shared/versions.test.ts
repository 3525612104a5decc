import { describe, expect, it } from 'vitest';
import { notableVersions, type VersionView } from './versions';

function version(rev: number, at: string, change: Partial<VersionView> = {}): VersionView {
  const name = `${String(rev).padStart(6, '0')}.json`;
  const at2026 = `2026-11-20T${at}.000Z`;
  const base = { name, rev, keptAside: false, bytes: 1, status: 'ok', at: at2026 } as const;
  return { ...base, state: 'draft', words: 1, ...change } as VersionView;
}

const revs = (versions: VersionView[]) => notableVersions(versions).map(({ rev }) => rev);

describe('notable versions', () => {
  it('are the last of each minute', () => {
    const saves = [
      version(5, '08:02:10'),
      version(4, '08:01:50'),
      version(3, '08:01:20'),
      version(2, '08:00:59'),
      version(1, '08:00:00'),
    ];
    expect(revs(saves)).toEqual([5, 4, 2]);
  });

  it('are those at which the state changed, kept aside or not to be read, too', () => {
    const saves = [
      version(5, '08:01:50'),
      version(4, '08:01:40', { state: 'editing' }),
      version(3, '08:01:30', { keptAside: true }),
      version(2, '08:01:20', { status: 'unusable', message: 'It is not JSON.' }),
      version(1, '08:01:10'),
    ];
    expect(revs(saves)).toEqual([5, 4, 3, 2]);
  });
});
