import { join } from 'node:path';
import Database from 'libsql';
import { percentile } from '../statistics.mjs';
import { metric } from './metric.mjs';
import { vocabulary } from './words.mjs';

/** Words of all kinds: every `step`-th of the vocabulary, from the frequent to the rare. */
const step = 1_300;
const page = 20;
const newestMs = 5;
/** @type {Pick<import('../../../shared/ipc').Input<'stories.list'>, 'kind' | 'section' | 'state' | 'offset' | 'limit'>} */
const everything = { kind: '', section: '', state: '', offset: 0, limit: page };

/**
 * Search as one types, letter by letter, beside the bare query of the same words.
 * @type {import('./groups.mjs').Group}
 */
export const searching = {
  name: 'searching',
  async run({ store, stories, newsroom }) {
    const path = newsroom(stories);
    /** @type {typeof import('../../../electron/store/story-store')} */
    const { StoryStore } = await store('story-store');
    const opened = new StoryStore(path, false);
    await opened.catalog.upToDate();
    const database = new Database(join(path, '.copydesk', 'catalog.db'));
    const bare = database.prepare(
      'SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?',
    );
    const times = { bare: [0], ranked: [0], newest: [0] };
    for (const typed of typing()) {
      times.bare.push(await timed(() => bare.all(expression(typed), page)));
      const ask = (/** @type {'relevance' | 'newest'} */ sort) =>
        timed(() => opened.list({ ...everything, text: typed, sort }, []));
      times.ranked.push(await ask('relevance'));
      times.newest.push(await ask('newest'));
    }
    database.close();
    await opened.close();
    const p95 = (/** @type {number[]} */ values) => percentile(values.slice(1), 0.95);
    return [
      metric('search-ranked-p95', {
        value: p95(times.ranked),
        floor: p95(times.bare),
        target: 1.5,
        unit: 'ms',
      }),
      metric('search-newest-p95', {
        value: p95(times.newest),
        floor: newestMs,
        target: 1,
        unit: 'ms',
      }),
    ];
  },
};

/** What stands in the box after each key, from the second letter of each word on. */
function typing() {
  const words = vocabulary.filter((word, index) => index % step === 0 && word.length > 1);
  return words.flatMap((word, index) => {
    const before = index % 2 === 0 ? '' : `${vocabulary[index + 20]} `;
    return Array.from({ length: word.length - 1 }, (_, at) => before + word.slice(0, at + 2));
  });
}

/** @param {string} typed */
function expression(typed) {
  const words = typed.split(' ').map((word) => `"${word}"`);
  return `${words.join(' AND ')} *`;
}

/** @param {() => unknown} work */
async function timed(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
