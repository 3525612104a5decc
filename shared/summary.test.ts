import { expect, it } from 'vitest';
import type { DocumentNode } from './document/json';
import { emptyStory } from './new-story';
import { summarise } from './summary';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function summaryOf(...content: DocumentNode[]) {
  const facts = { id: 'story-one', rev: 1, kind: 'story' as const, language: 'en' };
  const empty = emptyStory('2026-11-20T08:00:00.000Z');
  const body = { type: 'doc', content };
  return summarise({ ...empty, ...facts, updatedAt: empty.createdAt, body });
}

it('shows no editor’s note on a card, and counts none of its words', () => {
  const note = { type: 'editorNote', content: [paragraph('Ask the lawyer first.')] };
  const summary = summaryOf(note, paragraph('The harbour opened.'));
  expect(summary).toMatchObject({ opening: 'The harbour opened.', words: 3 });
});

it('shows a row of a table in one line', () => {
  const row = (...cells: string[]) => ({
    type: 'tableRow',
    content: cells.map((text) => ({ type: 'tableCell', content: [paragraph(text)] })),
  });
  const table = { type: 'table', content: [row('Team', 'Points'), row('Tarnsea', '3')] };
  const { opening } = summaryOf(table, paragraph('The season is over.'));
  expect(opening).toBe('Team Points\nTarnsea 3\nThe season is over.');
});
