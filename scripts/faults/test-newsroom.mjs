import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { emptyLists, otherFields } from '../shapes/empty-fields.mjs';
import { storyText } from './story-text.mjs';

export const storyId = 'fault-story';
const inNewsroom = join('stories', '2026', '11', `${storyId}.json`);

/**
 * A newsroom with one story, at version 0.
 * @param {string} folder made if it is not there
 * @returns {string} the folder
 */
export function makeNewsroom(folder) {
  const now = '2026-11-20T08:00:00.000Z';
  const desk = {
    schema: 5,
    rev: 1,
    name: 'Faults',
    language: 'en',
    sections: [{ id: 'world', name: 'World' }],
    ...emptyLists,
  };
  writeJson(join(folder, 'desk.json'), desk);
  writeJson(join(folder, inNewsroom), {
    schema: 3,
    id: storyId,
    rev: 1,
    kind: 'story',
    state: 'draft',
    language: 'en',
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    headline: 'Version 0',
    kicker: '',
    standfirst: '',
    byline: { authors: [], words: '' },
    dateline: { place: '', date: '', source: '', words: '' },
    section: '',
    slug: '',
    ...otherFields,
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  });
  return folder;
}

/**
 * @param {string} path
 * @param {unknown} value
 */
function writeJson(path, value) {
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, JSON.stringify(value));
}

/**
 * @param {string} newsroom
 * @param {number} count how many stories are added to the one that is there
 * @returns {string[]} their paths
 */
export function addStories(newsroom, count) {
  const story = JSON.parse(readFileSync(storyFile(newsroom), 'utf8'));
  return Array.from({ length: count }, (_, number) => {
    const id = `other-story-${number}`;
    const path = join(dirname(storyFile(newsroom)), `${id}.json`);
    writeJson(path, { ...story, id, headline: `Other ${number}`, kicker: `Version ${number % 7}` });
    return path;
  });
}

/** @param {string} folder @returns {string} path of the story's file */
export function storyFile(folder) {
  return join(folder, inNewsroom);
}

/**
 * The version that the story's file holds, whole.
 * @param {string} folder of the newsroom
 * @returns {{ version: number, rev: number }} throws an `Error` that says what is wrong with the
 *   file: missing, no JSON, or words of more than one version
 */
export function readVersion(folder) {
  const { headline, rev, body } = JSON.parse(readFileSync(storyFile(folder), 'utf8'));
  const version = Number(headline.replace('Version ', ''));
  const text = body.content[0].content?.[0]?.text ?? '';
  const words = text === '' ? 0 : text.split(' ').length;
  if (text !== storyText(version, words)) throw new Error(`Version ${version} is not whole.`);
  return { version, rev };
}

/** @param {string} folder of the newsroom @returns {string[]} temporary files left beside the story */
export function leftovers(folder) {
  return readdirSync(join(storyFile(folder), '..')).filter((name) => name.startsWith('.'));
}
