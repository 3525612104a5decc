import { expect, it } from 'vitest';
import { plainText } from './text';

const bodyOf = (type: string, attrs: Record<string, unknown>, text?: string) => ({
  type: 'doc',
  content: [{ type, attrs, ...(text === undefined ? {} : { content: [{ type: 'text', text }] }) }],
});

it('reads a block’s words in the order of the page, and of its attributes only those', () => {
  const post = { date: '20 Nov', author: 'Ida Noor', text: 'Tide!', url: 'https://example.org/1' };
  expect(plainText(bodyOf('socialPost', post))).toBe('Tide!\nIda Noor\n20 Nov');
  expect(plainText(bodyOf('blockQuote', { attribution: 'Ida Noor' }, 'It is late.'))).toBe(
    'It is late.\nIda Noor',
  );
});

it('reads the words of a block that is not known here', () => {
  const poll = { caption: 'Votes so far', title: 'Which quay?', choices: 2, attribution: 'Packet' };
  expect(plainText(bodyOf('poll', poll))).toBe('Which quay?\nVotes so far\nPacket');
  expect(plainText(bodyOf('relatedStory', { storyId: 'x', headline: 'Ferries' }))).toBe('Ferries');
});
