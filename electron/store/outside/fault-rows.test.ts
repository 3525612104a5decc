import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Newsroom } from '../newsroom';
import { inNewsroom, put, STORY_FOLDER, storyRecord } from '../testing';
import { deleteAtOnce, editBehindOurBack } from './fault-rows';

const EDITS = 45;
const STORIES = 20;

const say = (figures: string) => process.stdout.write(`${figures}\n`);

it('a sync program that edits, deletes and copies behind our back loses neither side a word', () =>
  inNewsroom(async (_, folder) => {
    const path = join(folder, STORY_FOLDER, 'harbour-story.json');
    await put(path, storyRecord());
    const newsroom = await Newsroom.open(folder);
    const { ours, theirs, lost } = await editBehindOurBack(newsroom, path, 'harbour-story', EDITS);
    say(`Sync tool: ${ours} edits here and ${theirs} behind our back, ${lost.length} lost`);
    expect(lost).toEqual([]);
    expect([ours, theirs]).toEqual([45, 36]);
  }));

it('of many stories that vanish none leaves the lists and nothing is written before somebody says so', () =>
  inNewsroom(async (_, folder) => {
    const ids = Array.from({ length: STORIES }, (_, n) => `story-${n + 100}`);
    const pathOf = (id: string) => join(folder, STORY_FOLDER, `${id}.json`);
    for (const id of ids) await put(pathOf(id), storyRecord({ id }));
    const newsroom = await Newsroom.open(folder);
    const another = await newsroom.stories.open(ids[STORIES - 1]!);
    const gone = ids.slice(0, STORIES * 0.3);
    const figures = await deleteAtOnce(newsroom, gone, pathOf, another);
    say(
      `Mass vanish: ${figures.gone} of ${STORIES} stories deleted, ${figures.asked} asked about, ${figures.written} writes before the answer`,
    );
    expect(figures).toEqual({ gone: gone.length, asked: gone.length, written: 0 });
  }));
