import { createInterface } from 'node:readline';
import { UserError } from '../../shared/errors';
import type { Story } from '../../shared/story';
import { Newsroom } from '../../electron/store/newsroom';
import { storyText } from './story-text.mjs';

/**
 * The store as a process of its own, for the fault suite to stop, starve and kill. It opens the
 * newsroom in its first argument and answers each line on stdin with one on stdout:
 *
 * - `save N WORDS`: saves version N of the one story, WORDS words long; `saved N REV` only once the
 *   store has acknowledged it, or `failed N CODE` with the code of the `UserError`.
 * - `loop N WORDS`: the same for N, N + 1, N + 2, … without being asked again.
 * - `reopen`: reads the story again, as a person does after a conflict; `reopened REV`.
 * - `quit`: ends in good order.
 */
shiftClock(Number(process.env['COPYDESK_CLOCK_SHIFT'] ?? 0));

const [path = '', storyId = ''] = process.argv.slice(2);
const takeOver = process.env['COPYDESK_TAKE_OVER'] === '1';
const newsroom = await Newsroom.open(path, { takeOver });
let story: Story = await newsroom.stories.open(storyId);

/** Sets every clock that the store reads ahead by so many milliseconds; back, below 0. */
function shiftClock(ms: number): void {
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: [number]) =>
      new target(...(args.length > 0 ? args : ([target.now() + ms] as const))),
    get: (target, name) => (name === 'now' ? () => target.now() + ms : Reflect.get(target, name)),
  });
}

function say(line: string): void {
  // A pipe is written to at once on Linux: what was said before a kill has arrived.
  process.stdout.write(`${line}\n`);
}

async function save(number: number, words: number): Promise<void> {
  try {
    const text = storyText(number, words);
    story = await newsroom.stories.save({
      ...story,
      headline: `Version ${number}`,
      body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] },
    });
    say(`saved ${number} ${story.rev}`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    say(`failed ${number} ${error.code}`);
  }
}

async function obey(line: string): Promise<void> {
  const [command, number, words] = line.split(' ');
  switch (command) {
    case 'save':
      return save(Number(number), Number(words));
    case 'loop':
      for (let next = Number(number); ; next += 1) await save(next, Number(words));
    case 'reopen':
      story = await newsroom.stories.open(storyId);
      return say(`reopened ${story.rev}`);
    case 'quit':
      await newsroom.close();
      return process.exit(0);
    default:
      throw new Error(`Unknown command: ${line}`);
  }
}

say(newsroom.readOnly ? 'ready read-only' : 'ready writable');
for await (const line of createInterface({ input: process.stdin })) await obey(line);
