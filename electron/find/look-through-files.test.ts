import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FIRST_DESK } from '../../shared/first-desk';
import { replacedIn } from '../../shared/find/look-through';
import { MOST_MATCHES } from '../../shared/find/newsroom';
import { NOTHING_ASKED } from '../../shared/find/question';
import type { Story } from '../../shared/story';
import { inTemporaryFolder, put, storyRecord } from '../store/testing';
import { lookThroughFiles } from './look-through-files';

const question = { ...NOTHING_ASKED, query: 'tide' };

function withTides(times: number, change: Partial<Story> = {}): Story {
  const text = 'tide '.repeat(times);
  const content = [{ type: 'paragraph', content: [{ type: 'text', text }] }];
  return storyRecord({ headline: '', body: { type: 'doc', content }, ...change });
}

/** Finds in these stories, the first of them first. */
async function findIn(newsroom: string, stories: readonly Story[]) {
  const paths = stories.map((_, at) => join(newsroom, `${at}.json`));
  await Promise.all(stories.map((story, at) => put(paths[at]!, story)));
  const house = FIRST_DESK;
  const found = lookThroughFiles({ newsroom, paths, question, house }, () => {});
  return { isMore: found.isMore, matches: found.stories.map(({ matches }) => matches.length) };
}

it('gives the first matches of a story that alone has too many, and then the others', () =>
  inTemporaryFolder(async (folder) => {
    const long = withTides(MOST_MATCHES + 3);
    const others = [withTides(2), withTides(1)];
    expect(await findIn(folder, [long, ...others])).toEqual({
      isMore: true,
      matches: [MOST_MATCHES],
    });
    const first = Array.from({ length: MOST_MATCHES }, (_, at) => at);
    const dealtWith = replacedIn(long, question, 'surf', first, FIRST_DESK);
    expect(await findIn(folder, [dealtWith, ...others])).toEqual({
      isMore: false,
      matches: [3, 2, 1],
    });
  }));

it('takes stories as a whole where others come before', () =>
  inTemporaryFolder(async (folder) => {
    const stories = [withTides(MOST_MATCHES - 1), withTides(2), withTides(1)];
    expect(await findIn(folder, stories)).toEqual({ isMore: true, matches: [MOST_MATCHES - 1] });
  }));

it('finds what can be replaced however much there is in stories that are closed', () =>
  inTemporaryFolder(async (folder) => {
    const closed = withTides(MOST_MATCHES + 1, { state: 'spiked' });
    const { isMore, matches } = await findIn(folder, [closed, closed, withTides(2)]);
    expect([isMore, matches.at(-1)]).toEqual([true, 2]);
  }));
