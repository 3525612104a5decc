import { otherFields } from '../../shapes/empty-fields.mjs';
import { randomFrom, sentence, word } from './words.mjs';

const sections = ['world', 'politics', 'business', 'culture', 'science', 'sport'];
const states = ['draft', 'editing', 'ready', 'published', 'published', 'published'];
const firstMoment = Date.parse('2016-01-01T00:00:00Z');
const hour = 3_600_000;

/**
 * A story as it is stored: its number decides all that is in it.
 * @param {number} number from 0
 * @param {number} [words] about how many the body has; as various as in a newsroom if left out
 */
export function generateStory(number, words) {
  const random = randomFrom(number + 1);
  const createdAt = new Date(firstMoment + number * hour * 0.8).toISOString();
  const state = pick(random, states);
  return {
    schema: 3,
    id: `story-${String(number).padStart(7, '0')}`,
    rev: 1,
    kind: random() < 0.1 ? 'video' : 'story',
    state,
    language: 'en-GB',
    createdAt,
    updatedAt: createdAt,
    publishedAt: state === 'published' ? createdAt : null,
    headline: sentence(random, 4 + Math.floor(random() * 6)).slice(0, -1),
    kicker: random() < 0.3 ? word(random) : '',
    standfirst: sentence(random, 12 + Math.floor(random() * 12)),
    byline: { authors: [], words: `${word(random)} ${word(random)}` },
    dateline: { place: '', date: '', source: '', words: word(random) },
    section: pick(random, sections),
    slug: `${word(random)}-${word(random)}`,
    leadPhoto: {
      photoId: random() < 0.7 ? `photo-${String(number % 500).padStart(4, '0')}` : null,
      caption: sentence(random, 12),
      credit: word(random),
      altText: '',
    },
    videoUrl: '',
    ...otherFields,
    body: { type: 'doc', content: paragraphs(random, words ?? 60 + 400 * random() ** 2) },
  };
}

/**
 * @param {() => number} random
 * @param {number} words
 */
function paragraphs(random, words) {
  const content = [];
  for (let left = words; left > 0; left -= 45) {
    const text = [sentence(random, 14), sentence(random, 21), sentence(random, 10)].join(' ');
    content.push({ type: 'paragraph', content: [{ type: 'text', text }] });
  }
  return content;
}

/**
 * @template T
 * @param {() => number} random
 * @param {readonly T[]} values
 * @returns {T}
 */
function pick(random, values) {
  return /** @type {T} */ (values[Math.floor(random() * values.length)]);
}
