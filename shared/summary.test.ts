import { expect, it } from 'vitest';
import { emptyStory } from './new-story';
import { summarise } from './summary';

it('shows no editor’s note on a card, and counts none of its words', () => {
  const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
  const note = { type: 'editorNote', content: [paragraph('Ask the lawyer first.')] };
  const body = { type: 'doc', content: [note, paragraph('The harbour opened.')] };
  const facts = { id: 'story-one', rev: 1, kind: 'story' as const, language: 'en' };
  const empty = emptyStory('2026-11-20T08:00:00.000Z');
  const summary = summarise({ ...empty, ...facts, updatedAt: empty.createdAt, body });
  expect(summary).toMatchObject({ opening: 'The harbour opened.', words: 3 });
});
