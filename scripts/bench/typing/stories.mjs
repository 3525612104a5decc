import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../setup/project.mjs';
import { generateStory } from '../store/story.mjs';
import { randomFrom, sentence, vocabulary } from '../store/words.mjs';

/** Put to the end of a made-up word: it is like no word of another story. */
const endings = ['q', 'v', 'x', 'z', 'w'];
/** One word of so many is misspelt, as somebody in a hurry writes, and in a text of another language. */
const misspeltShares = { hurried: 50, foreign: 5 };
const spellings = readSpellings();

/** @typedef {ReturnType<typeof draftOf>} StoredStory */

/**
 * Stories of these lengths, as they are stored, in words that the dictionary has.
 * @param {readonly number[]} sizes in words
 */
export function storiesOf(sizes) {
  return sizes.map((words, number) => {
    const story = draftOf(number, words, `Story of ${words} words`);
    return spelt(story, misspeltShares.hurried, 'q');
  });
}

/**
 * Stories of this length with thousands of words that no dictionary has, nor any other of these stories.
 * @param {number} words
 */
export function misspeltStoriesOf(words) {
  return endings.map((ending, number) => {
    const story = draftOf(100 + number, words, `Misspelt with ${ending}`);
    return spelt(story, misspeltShares.foreign, ending);
  });
}

/**
 * Gives the made-up words of a body the spelling of English ones, as long as they were: an editor that
 * checks the spelling would find one fault in each of them.
 * @param {StoredStory} story is changed
 * @param {number} misspeltShare one word of so many stays made up
 * @param {string} ending of those that stay
 */
function spelt(story, misspeltShare, ending) {
  let count = 0;
  const speltWord = (/** @type {string} */ word) => {
    count += 1;
    return count % misspeltShare === 0
      ? word + ending
      : (spellings.get(word.toLowerCase()) ?? word);
  };
  for (const { content } of story.body.content) {
    for (const run of content) run.text = run.text.replaceAll(/\p{L}+/gu, speltWord);
  }
  return story;
}

/** English words for the made-up ones: the shortest for the most frequent. */
function readSpellings() {
  const path = join(projectRoot, 'node_modules', 'dictionary-en-gb', 'index.dic');
  const words = readFileSync(path, 'utf8').match(/^[a-z]{2,}(?=[/\r\n])/gm) ?? [];
  const ordered = words.toSorted((one, other) => one.length - other.length);
  return new Map(vocabulary.map((word, rank) => [word, ordered[rank % ordered.length] ?? word]));
}

/**
 * @param {number} number decides what is in it
 * @param {number} words
 * @param {string} headline
 */
function draftOf(number, words, headline) {
  return {
    ...generateStory(number, words),
    kind: 'story',
    state: 'draft',
    publishedAt: null,
    headline,
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
  };
}

/**
 * Writes a newsroom with these stories.
 * @param {string} path
 * @param {readonly StoredStory[]} stories
 */
export function writeNewsroom(path, stories) {
  const month = join(path, 'stories', '2026', '11');
  mkdirSync(month, { recursive: true });
  const desk = { schema: 1, rev: 1, name: 'The Bench', language: 'en-GB', sections: [] };
  writeFileSync(join(path, 'desk.json'), JSON.stringify(desk));
  for (const story of stories) {
    writeFileSync(join(month, `${story.id}.json`), JSON.stringify(story, null, 2));
  }
}

/**
 * Paragraphs as Word puts them on the clipboard.
 * @param {number} words about how many
 * @returns {string} HTML
 */
export function wordHtml(words) {
  const random = randomFrom(99);
  const paragraphs = Array.from({ length: Math.ceil(words / 45) }, () => {
    const [plain, bold, last] = [sentence(random, 14), sentence(random, 21), sentence(random, 10)];
    const span =
      'style="font-size:11.0pt;line-height:107%;font-family:&quot;Calibri&quot;,sans-serif;mso-ansi-language:EN-GB"';
    return `<p class=MsoNormal style="margin-bottom:8.0pt;mso-pagination:none"><span lang=EN-GB ${span}>${plain} <b style="mso-bidi-font-weight:normal">${bold}</b> ${last}<o:p></o:p></span></p>`;
  });
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal{mso-style-unhide:no;margin:0cm} --></style></head><body lang=EN-GB style="tab-interval:36.0pt"><!--StartFragment-->${paragraphs.join('\n')}<!--EndFragment--></body></html>`;
}
