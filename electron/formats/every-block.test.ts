import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blockSamples, markSamples } from '../../shared/document/samples';
import { escapeHtml } from '../../shared/document/html';
import { inTemporaryFolder } from '../store/testing';
import { exportStory } from './export-story';
import { formats } from './index';
import { addPhoto, orderFor, storyWith } from './testing';

/** The text of all that an export wrote, but for pictures. */
async function written(folder: string): Promise<string> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile() && !file.name.endsWith('.jpeg'))
    .map((file) => readFile(join(file.parentPath, file.name), 'utf8'));
  return (await Promise.all(texts)).join('\n');
}

const stories = new Map([
  ['story-ferry', { headline: 'Fares fall <now>', address: 'https://port.example/2' }],
]);
const samples = Object.entries({ ...blockSamples, ...markSamples });

describe.each(formats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it('brings every block and mark to readers, and no note to anybody', async () => {
    await inTemporaryFolder(async (folder) => {
      const photo = await addPhoto(folder, 'photo-crane', 300);
      for (const [name, { body, words, hidden = [] }] of samples) {
        const order = orderFor(folder, storyWith({ body }), [photo], { format, stories, name });
        const text = await written((await exportStory(order)).folder);
        const shown = name === 'relatedStory' ? ['Fares fall <now>'] : words;
        const missing = shown.filter((word) => !text.includes(escapeHtml(word)));
        const told = hidden.filter((note) => text.includes(note));
        expect({ name, missing, told }).toEqual({ name, missing: [], told: [] });
      }
    });
  });

  it('never has a note that stands inside another block', async () => {
    await inTemporaryFolder(async (folder) => {
      const note = {
        type: 'editorNote',
        content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Psst' }] }],
      };
      const item = { type: 'listItem', content: [{ type: 'paragraph' }, note] };
      const body = { type: 'doc', content: [note, { type: 'bulletList', content: [item] }] };
      const { folder: place } = await exportStory(
        orderFor(folder, storyWith({ body }), [], { format }),
      );
      expect(await written(place)).not.toContain('Psst');
    });
  });
});
