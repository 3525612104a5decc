import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { DESK_SCHEMA_VERSION, type Desk } from '../../shared/desk';
import { FIRST_DESK } from '../../shared/first-desk';
import type { DocumentNode } from '../../shared/document/json';
import { readByline } from '../../shared/fields/byline';
import { NO_DATELINE } from '../../shared/fields/dateline';
import { emptyStory } from '../../shared/new-story';
import { PHOTO_SCHEMA_VERSION, type Photo } from '../../shared/photo';
import type { Story } from '../../shared/story';
import { runHere } from '../isolated/tasks';
import { inspectPicture } from '../photos/inspect-picture';
import type { ExportOrder } from './export-story';
import { html } from './html';

const desk: Desk = {
  ...FIRST_DESK,
  schema: DESK_SCHEMA_VERSION,
  rev: 1,
  name: 'The Harbour Post',
  language: 'en',
  sections: [{ id: 'world', name: 'World' }],
};

export const text = (words: string, ...marks: NonNullable<DocumentNode['marks']>): DocumentNode =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks };
export const block = (
  type: string,
  content: readonly DocumentNode[],
  attrs?: Record<string, unknown>,
): DocumentNode =>
  attrs === undefined ? { type, content: [...content] } : { type, attrs, content: [...content] };
export const paragraph = (words: string): DocumentNode =>
  block('paragraph', words === '' ? [] : [text(words)]);
export const doc = (...content: DocumentNode[]): DocumentNode => block('doc', content);

export function storyWith(change: Partial<Story> = {}): Story {
  return {
    ...emptyStory('2026-11-23T18:52:00.000Z'),
    id: 'story-harbour',
    rev: 3,
    kind: 'story',
    state: 'ready',
    language: 'en-GB',
    createdAt: '2026-11-23T18:52:00.000Z',
    updatedAt: '2026-11-23T19:30:00.000Z',
    publishedAt: null,
    headline: 'Harbour reopens after the storm',
    kicker: 'Weather',
    standfirst: 'Boats are back, but the sea wall is not.',
    byline: readByline('By Anna Kim and Jo Won', 'en'),
    dateline: { ...NO_DATELINE, words: 'SEAPORT' },
    section: 'world',
    slug: 'harbour-reopens',
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: doc(paragraph('The harbour opened at dawn.')),
    ...change,
  };
}

/** A photo of its own size in `folder`, as the newsroom would know it. */
export async function addPhoto(folder: string, id: string, width: number): Promise<Photo> {
  const height = Math.round(width * 0.625);
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#48708c' } })
    .jpeg()
    .toBuffer();
  const inspected = await inspectPicture(bytes, `${id}.jpg`);
  const photo: Photo = {
    schema: PHOTO_SCHEMA_VERSION,
    id,
    rev: 1,
    addedAt: '2026-11-23T18:00:00Z',
    ...inspected,
  };
  await writeFile(originalPath(folder, photo), bytes);
  return photo;
}

function originalPath(folder: string, { sha256, type }: Photo): string {
  return join(folder, `${sha256}.${type}`);
}

/** An order to export into `folder`, where the photos' originals are too. */
export function orderFor(
  folder: string,
  story: Story,
  photos: readonly Photo[] = [],
  change: Partial<ExportOrder> = {},
): ExportOrder {
  return {
    story,
    desk,
    photos: new Map(photos.map((photo) => [photo.id, photo])),
    stories: new Map(),
    originalPath: (photo) => originalPath(folder, photo),
    format: html,
    parentFolder: folder,
    name: 'harbour',
    onExisting: 'ask',
    timeZone: 'UTC',
    runTask: runHere,
    progress: () => {},
    signal: new AbortController().signal,
    ...change,
  };
}
