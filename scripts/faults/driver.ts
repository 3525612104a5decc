import { createInterface } from 'node:readline';
import { UserError } from '../../shared/errors';
import { SIDES, type Side } from '../../shared/outside-change';
import type { Story } from '../../shared/story';
import { Newsroom } from '../../electron/store/newsroom';
import { OutsideChanges } from '../../electron/store/outside/outside-changes';
import { Recovery } from '../../electron/store/recovery/recovery';
import { migrateRecord } from './old-record';
import { storyText } from './story-text.mjs';

/**
 * The store as a process of its own, for the fault suite to stop, starve and kill. It opens the
 * newsroom in its first argument and answers each line on stdin with one on stdout:
 *
 * - `save N WORDS`: saves version N of the one story, WORDS words long; `saved N REV` only once the
 *   store has acknowledged it, or `failed N CODE` with the code of the `UserError`.
 * - `loop N WORDS`: the same for N, N + 1, N + 2, … without being asked again.
 * - `migrate`: brings `record.json` in the newsroom to its current version; `migrated REV`.
 * - `try ID`: opens another story and saves it, whether it could be opened or not; `saved` or `failed`
 *   with ID and the code of the `UserError`.
 * - `listed`: how many stories are listed, and how many files are left alone; `listed COUNT COUNT`.
 * - `reopen`: reads the story again, as a person does after a conflict; `reopened REV`.
 * - `take`: shows another program's version, as a story does that has no unsaved words; `taken REV`.
 * - `settle N SIDE`: chooses a side between version N, which met a conflict, and what is stored;
 *   `settled N REV`.
 * - `follow`: watches the newsroom's files; `following`.
 * - `vanished`: how many stories are missing and asked about; `vanished COUNT`. `accept`: they are
 *   gone for good; `accepted`.
 * - `answers`: what lists and searches find, once every story is read; `answers JSON`.
 * - `look FILE`: looks for words to restore, for a story's broken FILE too; `looked COUNT`.
 * - `recover`: restores what was found; `recovered REV`, or `failed recover CODE`.
 * - `quit`: ends in good order.
 *
 * `COPYDESK_PLATFORM` makes the store behave as on another system, `COPYDESK_TAKE_OVER=1` take the
 * newsroom from whoever has it.
 */
const SEARCHES = ['', 'version', '"version 3"', 'headline:other -version', 'oth'] as const;
const EVERY_STORY = { kind: '', section: '', state: '', offset: 0, limit: 1000 } as const;

const platform = process.env['COPYDESK_PLATFORM'];
if (platform !== undefined) Object.defineProperty(process, 'platform', { value: platform });

const [path = '', storyId = ''] = process.argv.slice(2);
const takeOver = process.env['COPYDESK_TAKE_OVER'] === '1';
const newsroom = await Newsroom.open(path, { takeOver });
const { outside } = newsroom.stories;
const changes = new OutsideChanges({ stories() {}, photos() {}, newsroom() {}, failed() {} });
const recovery = new Recovery(path, newsroom.stories);
let found: readonly { file: string }[] = [];
let story: Story = await newsroom.stories.open(storyId);

function say(line: string): void {
  // A pipe is written to at once on Linux: what was said before a kill has arrived.
  process.stdout.write(`${line}\n`);
}

function version(number: number, words: number): Story {
  const text = storyText(number, words);
  return {
    ...story,
    headline: `Version ${number}`,
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
  };
}

async function take(): Promise<void> {
  const stored = await outside.stored(storyId);
  if (stored.status !== 'story') throw new Error(`The story is ${stored.status}`);
  await outside.takeStored(storyId, stored.hash);
  ({ story } = stored);
  say(`taken ${story.rev}`);
}

async function settle(number: number, side: Side): Promise<void> {
  const { hash } = await outside.stored(storyId);
  ({ story } = await outside.settle(version(number, 20), side, hash));
  say(`settled ${number} ${story.rev}`);
}

async function save(number: number, words: number): Promise<void> {
  try {
    story = await newsroom.stories.save(version(number, words));
    say(`saved ${number} ${story.rev}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`failed ${number} ${error.code}`);
  }
}

/** Ids by search, in their order. */
async function answers(): Promise<Record<string, readonly string[]>> {
  const { stories } = newsroom;
  await stories.catalog.upToDate();
  const found: Record<string, readonly string[]> = {};
  for (const text of SEARCHES) {
    for (const sort of ['relevance', 'newest'] as const) {
      const page = await stories.list({ ...EVERY_STORY, text, sort }, newsroom.desk.sections);
      found[`${text} by ${sort}`] = page.stories.map(({ id }) => id);
    }
  }
  return found;
}

async function recover(): Promise<void> {
  try {
    for (const { file } of found) say(`recovered ${(await recovery.restore(file)).story.rev}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`failed recover ${error.code}`);
  }
}

/** Saves under the id of a file that may hold no story: with what it holds, or else with our own words. */
async function tryToSave(id: string): Promise<void> {
  const { stories } = newsroom;
  try {
    const opened = await stories.open(id).catch((error: unknown) => {
      if (error instanceof UserError) return { ...story, id };
      throw error;
    });
    await stories.save({ ...opened, headline: 'Written over' });
    say(`saved ${id}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`failed ${id} ${error.code}`);
  }
}

async function listed(): Promise<void> {
  await newsroom.stories.catalog.upToDate();
  const total = await newsroom.stories.catalog.count();
  say(`listed ${total} ${newsroom.problemCount}`);
}

async function obey(line: string): Promise<void> {
  const [command, number, words] = line.split(' ');
  switch (command) {
    case 'save':
      return save(Number(number), Number(words));
    case 'loop':
      for (let next = Number(number); ; next += 1) await save(next, Number(words));
    case 'migrate':
      return say(`migrated ${await migrateRecord(path)}`);
    case 'try':
      return tryToSave(number ?? '');
    case 'listed':
      return listed();
    case 'reopen':
      story = await newsroom.stories.open(storyId);
      return say(`reopened ${story.rev}`);
    case 'take':
      return take();
    case 'settle':
      return settle(Number(number), SIDES.find((side) => side === words) ?? 'mine');
    case 'follow':
      await changes.follow(newsroom);
      return say('following');
    case 'vanished':
      return say(`vanished ${outside.guard.count}`);
    case 'accept':
      await outside.acceptVanished();
      return say('accepted');
    case 'answers':
      return say(`answers ${JSON.stringify(await answers())}`);
    case 'look':
      found = await recovery.look([number ?? '']);
      return say(`looked ${found.length}`);
    case 'recover':
      return recover();
    case 'quit':
      await newsroom.close();
      return process.exit(0);
    default:
      throw new Error(`Unknown command: ${line}`);
  }
}

say(newsroom.readOnly ? 'ready read-only' : 'ready writable');
for await (const line of createInterface({ input: process.stdin })) await obey(line);
